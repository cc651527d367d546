//! From frames to coded events, statements and positions.
