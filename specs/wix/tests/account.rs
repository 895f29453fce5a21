//! The account: who may do what with its folders, team, domains and packages, and what is sent.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use permitted::SecretString;
use permitted_wix::account::{
    AccountExt, BulkDeleteSitesRequest, Folder, GetPackageResponse, ListConnectedDomainsResponse, MoveFoldersRequest,
    MoveSitesToFolderRequest, RemoveTeamMemberRequest, UpdateFolderRequest,
};
use permitted_wix::mock::WixMock;
use permitted_wix::{ApiKey, Client, WixUser};
use serde_json::json;

const ID: &str = "5f0a3c62-91b7-4c5e-8d2a-0c7f5e1b9a34";
const OTHER: &str = "9f023696-c821-4e09-b1d0-55357272ff2a";

/// Who was let in, and what they asked.
fn asked(mock: &WixMock) -> Vec<String> {
    let requests = mock.take_requests().into_iter();
    requests.map(|one| format!("{} {} {}", one.identities.join("+"), one.request.verb, one.request.path)).collect()
}

#[tokio::test]
async fn a_user_moves_folders_and_sites_of_their_account() {
    let mock = WixMock::start().unwrap();
    let token = SecretString::from(mock.account_user_token());
    let user = Client::new(WixUser::assume_account_token(token).at(mock.server())).unwrap();
    mock.take_requests();
    user.account().get_folder_by_site(ID).await.unwrap();
    let folders = MoveFoldersRequest::new(vec![ID.to_owned()]);
    user.account().move_folders(&folders).await.unwrap();
    let sites = json!({ "sites": { "id": { "$in": [ID] } }, "targetFolderId": OTHER });
    let sites: MoveSitesToFolderRequest = serde_json::from_value(sites).unwrap();
    user.account().move_sites_to_folder(&sites).await.unwrap();
    let folders = "/site-folders/v2/folders";
    let expected = [
        format!("account-user GET {folders}/sites/{ID}"),
        format!("account-user PATCH {folders}/bulk/move"),
        format!("account-user POST {folders}/bulk/sites/move"),
    ];
    assert_eq!(asked(&mock), expected);
}

#[tokio::test]
async fn a_key_of_the_account_has_its_team_its_domains_and_its_packages() {
    let mock = WixMock::start().unwrap();
    let key = ApiKey::new(mock.account_key()).account(mock.account()).at(mock.server());
    let office = Client::new(key).unwrap();
    let account = office.account();
    let folder = Folder { name: Some("Live".to_owned()), ..Default::default() };
    let renamed =
        UpdateFolderRequest { folder: Some(folder), field_mask: Some("name".to_owned()), ..Default::default() };
    account.update_folder(ID, &renamed).await.unwrap();
    let gone = BulkDeleteSitesRequest::new(vec![ID.to_owned()]);
    account.bulk_delete_sites(&gone).await.unwrap();
    account.get_roles_info().await.unwrap();
    let member = RemoveTeamMemberRequest::new(OTHER.to_owned());
    account.remove_team_member(&member).await.unwrap();
    account.list_connected_domains().await.unwrap();
    account.get_package(ID).await.unwrap();
    account.assign_product_instance_to_site(ID, OTHER).await.unwrap();
    account.unassign_product_instance_from_site(ID).await.unwrap();
    account.cancel_product_instance(ID).await.unwrap();
    account.cancel_package(ID).await.unwrap();
    let packages = "/resellers/v1/packages";
    let expected = [
        format!("account-admin PATCH /site-folders/v2/folders/{ID}"),
        "account-admin POST /site-actions/v1/bulk/sites/delete".to_owned(),
        "account-admin GET /roles-management/roles".to_owned(),
        "account-admin POST /roles-management/team/remove".to_owned(),
        "account-admin GET /domains/v1/connected-domains".to_owned(),
        format!("account-admin GET {packages}/{ID}"),
        format!("account-admin PATCH {packages}/product-instances/{ID}/{OTHER}"),
        format!("account-admin PATCH {packages}/product-instances/{ID}/unassign"),
        format!("account-admin DELETE {packages}/product-instances/{ID}"),
        format!("account-admin DELETE {packages}/{ID}"),
    ];
    assert_eq!(asked(&mock), expected);
}

/// Of a package, the pages name some fields: the others are kept.
#[test]
fn what_the_reference_does_not_name_is_kept() {
    let domains = json!({
        "pagingMetadata": { "count": 1, "cursors": { "next": null, "prev": null }, "hasNext": false },
        "connectedDomains": [{
            "id": "mugs.example", "domain": "mugs.example", "connectionType": "NAMESERVERS",
            "siteInfo": { "id": ID, "assignmentType": "PRIMARY" }, "dnsPropagationStatus": "COMPLETED",
        }],
    });
    let read: ListConnectedDomainsResponse = serde_json::from_value(domains.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), domains);
    let package = json!({ "package": {
        "id": ID, "productInstances": [{ "instanceId": OTHER, "status": "ACTIVE", "billingInfo": { "type": "RECURRING" } }],
    } });
    let read: GetPackageResponse = serde_json::from_value(package.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), package);
}
