//! A file added to the default theme must be embedded: `include_dir` follows changed files, not new ones.

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
}
