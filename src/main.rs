//! The `repere` program: everything is in the library.

fn main() -> std::process::ExitCode {
    repere::cli::main()
}
