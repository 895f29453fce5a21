//! expects: refutable pattern in function argument
use permitted_wix::Caller;
use permitted_wix::orders::OrdersExt;

fn orders(Caller::AsMember(member): Caller) {
    drop(member.orders().search_orders(&Default::default()));
}

fn main() {}
