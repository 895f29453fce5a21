//! expects: not valid YAML
#[permitted::api("the_yaml_is_broken.yaml")]
pub mod pets {}

fn main() {}
