//! The twin of `ui/attacks/a_caller_is_taken_for_a_member_unseen.rs`.
use permitted_wix::Caller;
use permitted_wix::orders::OrdersExt;

fn orders(caller: Caller) {
    let Caller::AsMember(member) = caller else { return };
    drop(member.orders().search_orders(&Default::default()));
}
