//! expects: the file is not UTF-8 text
#[permitted::api("the_file_is_not_text.yaml")]
pub mod pets {}

fn main() {}
