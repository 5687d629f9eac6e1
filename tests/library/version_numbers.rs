//! The versions that the documents name are those of the manifest.

const VERSION: &str = env!("CARGO_PKG_VERSION");

#[test]
fn the_changelog_begins_with_this_version() {
    let changelog = include_str!("../../CHANGELOG.md");
    let newest = changelog.lines().find(|line| line.starts_with("## [")).expect("the changelog lists versions");
    assert!(newest.starts_with(&format!("## [{VERSION}]")), "{newest}");
}

#[test]
fn the_readme_asks_for_this_version() {
    let readme = include_str!("../../README.md");
    let (major_minor, _) = VERSION.rsplit_once('.').expect("a version has three parts");
    assert!(readme.contains(&format!("copydesk = \"{major_minor}\"")) || readme.contains(&format!("version = \"{major_minor}\"")));
}

#[test]
fn the_readme_names_the_oldest_rust() {
    let rust = env!("CARGO_PKG_RUST_VERSION");
    assert!(include_str!("../../README.md").contains(&format!("Rust {rust}")));
}
