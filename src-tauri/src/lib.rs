//! The desk behind the window: who is signed in, and the commands the page may call.
