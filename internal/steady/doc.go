// Package steady holds the float functions that statistics need, equal to the last bit on every platform.
//
// How: only additions, subtractions, divisions, square roots and products that are rounded by an explicit conversion, which the
// language forbids to fuse with a following addition; no function of package math whose assembly differs between platforms
// (Exp, Log, Lgamma, Erf do), only those whose result IEEE 754 fixes (Sqrt, Floor, Abs, Frexp, Ldexp); sums in a fixed order.
//
// No function returns NaN or an infinity for arguments within its stated range; outside of it the result is the nearest bound.
package steady
