//! Verbs that announce an output (launch, build, implement), by language.
