//! expects: refutable pattern in local binding
use permitted_wix::orders::OrdersExt;
use permitted_wix::Caller;

fn orders(caller: Caller) {
    let Caller::AsMember(member) = caller;
    drop(member.orders().search_orders(&Default::default()));
}

fn main() {}
