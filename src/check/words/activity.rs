//! Words of motion (calls, meetings, tickets), by language.
