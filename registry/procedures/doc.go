// Package procedures holds regional orders of keeping a register of providers as dated tables with their sources.
//
// Few regional acts were read, and those in part. What was not read in an act is the typical practice of the acts of 2015–2023
// and is marked [socium.Unverified]: a default to be checked against the act of the region before it decides anything.
package procedures
