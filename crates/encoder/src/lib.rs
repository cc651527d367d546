//! The model file and its forward pass.
