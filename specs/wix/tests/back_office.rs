//! An example, over real sockets: one key and many sites, some of which fail.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../examples/back_office/back_office.rs"]
mod back_office;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use back_office::{AT_ONCE, Added, BackOffice, Figures, OfficeKey, add, figures, line};
use permitted::{PermissionSet, SecretString};
use permitted_wix::mock::{Fault, KeyGrant, Response, WixMock, WixSite};
use permitted_wix::products::ProductsExt;
use serde_json::json;

const KEY: &str = "IST.canary-key-of-the-office";

/// 20 more sites; the key is good for all but `closed`, with the permissions that it says it has.
fn key(permissions: &[&str]) -> KeyGrant {
    let key = KeyGrant::new(KEY).account("account-1").site("site-1").site("site-2");
    (1..=20).fold(key, |key, number| key.site(&format!("more-{number}"))).granted(permissions)
}

fn start(
    key: KeyGrant,
    change: impl FnOnce(permitted_wix::mock::WixMockBuilder) -> permitted_wix::mock::WixMockBuilder,
) -> (WixMock, BackOffice) {
    let sites = WixMock::builder().site(WixSite::new("closed", "account-1", "Closed")).site(WixSite::new(
        "other",
        "account-2",
        "Other",
    ));
    let sites = (1..=20).fold(sites, |wix, number| {
        wix.site(WixSite::new(&format!("more-{number}"), "account-1", &format!("More {number}")))
    });
    let wix = change(sites.api_key(key)).start().unwrap();
    let office = BackOffice::new(SecretString::from(KEY), "account-1", Some(wix.server())).unwrap();
    (wix, office)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_site_of_the_account_is_looked_at_a_few_at_a_time_and_what_fails_is_a_line() {
    let (wix, office) = start(key(OfficeKey::NAMES), |wix| {
        wix.on("countProducts", |call| match call.caller.and_then(|caller| caller.bound("site")) {
            Some("more-3") => Response::text("{}").status(500),
            Some("more-4") => Response::text("no JSON").header("content-type", "application/json"),
            Some("site-1") => Response::json(json!({ "count": 3 })),
            _ => Response::json(json!({ "count": 0 })),
        })
    });
    let sites = office.sites().await.unwrap();
    assert_eq!(sites.len(), 23, "also those of the second page, and none of another account");
    let reports = office.on_each(sites, figures).await;

    let lines: Vec<String> = reports.iter().map(|report| line(report, |figures| format!("{figures:?}"))).collect();
    let of = |name: &str| lines.iter().find(|line| line.starts_with(&format!("{name}: "))).unwrap();
    let mugs = Figures { products: 3, newest_order: Some("3".to_owned()) };
    assert_eq!(*of("Mugs"), format!("Mugs: {mugs:?}"));
    assert_eq!(*of("More 20"), format!("More 20: {:?}", Figures { products: 0, newest_order: None }));
    assert!(
        of("Closed").starts_with("Closed: the key may not do that here (") && of("Closed").contains("403"),
        "{lines:?}"
    );
    assert!(of("More 3").contains("failed (") && of("More 3").contains("500"), "{lines:?}");
    assert!(of("More 4").contains("failed ("), "{lines:?}");
    assert_eq!(reports.iter().filter(|report| report.outcome.is_err()).count(), 3, "{lines:?}");
    assert!(lines.iter().all(|line| !line.contains("canary")), "{lines:?}");
    let names: Vec<&str> = lines.iter().filter_map(|line| line.split(':').next()).collect();
    assert!(names.starts_with(&["Mugs", "Plates"]), "the order of the account: {names:?}");

    // Each call said which site it was for, and one listed the sites.
    let calls = wix.requests();
    let by = |identity: &str| calls.iter().filter(|call| call.identities.iter().any(|one| one == identity)).count();
    assert_eq!((by("account-admin"), by("admin")), (1, 0));
    assert!(by("site-admin") >= 2 * 22);

    let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let waits = office.on_each(office.sites().await.unwrap(), async |_| {
        most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(5)).await;
        now.fetch_sub(1, Ordering::SeqCst);
        Ok(())
    });
    assert_eq!((waits.await.len(), most.load(Ordering::SeqCst)), (23, AT_ONCE));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_product_is_added_once_also_when_it_has_to_be_started_again() {
    let (wix, office) = start(key(OfficeKey::NAMES), |wix| wix);
    let adds = async || {
        let sites = office.sites().await.unwrap();
        office.on_each(sites, async |site| add(site.products(), "Gift box", "gift-box").await).await
    };
    // On its way to the fourth site, Wix loses the connection after the product was asked for.
    wix.fault(Fault::drop_connection().of("createProduct")).unwrap();
    let first = adds().await;
    let lines: Vec<String> = first.iter().map(|report| line(report, |added| format!("{added:?}"))).collect();
    let failed =
        |reports: &[back_office::Report<Added>]| reports.iter().filter(|report| report.outcome.is_err()).count();
    assert_eq!(failed(&first), 2, "the closed site, and the one whose connection was lost: {lines:?}");
    assert!(lines.iter().any(|line| line.contains("it may have been done")), "{lines:?}");
    let again = adds().await;
    let count = |wanted: Added| {
        again.iter().filter(|report| report.outcome.as_ref().is_ok_and(|added| *added == wanted)).count()
    };
    assert_eq!((failed(&again), count(Added::Now), count(Added::Before)), (1, 1, 21));
    let count = |wanted: Added| {
        first.iter().filter(|report| report.outcome.as_ref().is_ok_and(|added| *added == wanted)).count()
    };
    assert_eq!((count(Added::Now), count(Added::Before)), (21, 0));
}

#[tokio::test]
async fn a_key_without_what_it_says_it_has_is_told_by_site() {
    for missing in OfficeKey::NAMES {
        let less: Vec<&str> = OfficeKey::NAMES.iter().copied().filter(|name| name != missing).collect();
        let (_wix, office) = start(key(&less), |wix| wix);
        let sites: Vec<_> = office.sites().await.unwrap().into_iter().take(2).collect();
        let act = async |site: &_| {
            figures(site).await?;
            add(permitted_wix::products::ProductsExt::products(site), "Gift box", "gift-box").await
        };
        for report in office.on_each(sites, act).await {
            let error = report.outcome.err().unwrap();
            assert!(error.is_forbidden() && error.to_string().contains("403"), "{missing}: {error}");
        }
    }
    let stranger = WixMock::start().unwrap();
    let office = BackOffice::new(SecretString::from(KEY), stranger.account(), Some(stranger.server())).unwrap();
    let error = office.sites().await.err().unwrap();
    assert!(error.is_unauthorized() && !format!("{error:?} {error}").contains("canary"), "{error}");
}
