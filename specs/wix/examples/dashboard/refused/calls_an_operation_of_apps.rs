//! expects: `count_inventory_items` does not permit `User`
use permitted_wix::stores::inventory_items_v3::InventoryItemsV3Ext;
use permitted_wix::{Client, Dashboard};

fn count(page: &Client<Dashboard>) {
    drop(page.inventory_items_v3().count_inventory_items(&Default::default()));
}

fn main() {}
