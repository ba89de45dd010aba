//! No core dumps: what a program held when it died would lie on the disk in clear, the key and names among it. The
//! page's own processes are started from this one and inherit it.

use rustix::process::{Resource, Rlimit, setrlimit};

/// Forbids core dumps for this process and all that it starts, for good.
///
/// # Errors
/// The system does not let it.
pub fn none() -> Result<(), String> {
    let nothing = Rlimit { current: Some(0), maximum: Some(0) };
    setrlimit(Resource::Core, nothing).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed expectation is a failed test")]

    use super::*;

    #[test]
    fn nothing_is_dumped() {
        none().unwrap();
        let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
        let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
        let values: Vec<&str> = core.split_whitespace().skip(4).take(2).collect();
        assert_eq!(values, ["0", "0"], "{core}");
    }
}
