//! expects: named `assume_private_network`
fn main() {
    drop(permitted::Server::assume_private_network("http://billing.internal"));
}
