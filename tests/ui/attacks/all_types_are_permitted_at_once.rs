//! expects: type parameter `T` must be used as
use permitted_wix::products::can;

impl<T> can::CreateProduct for T {}

fn main() {}
