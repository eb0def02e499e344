package contest

import "slices"

// known reports whether w is in the list, or empty where that means the default.
func known[T ~string](list []T, w T) bool { return slices.Contains(list, w) }

// or returns w, or the default when w is empty.
func or[T ~string](w, byDefault T) T {
	if w == "" {
		return byDefault
	}
	return w
}
