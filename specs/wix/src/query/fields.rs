//! Made by `examples/import`.

/// Queries of Wix Bookings.
pub mod bookings {
    /// `query_services` of [`bookings::services`](crate::bookings::services).
    #[cfg(feature = "bookings-services")]
    pub mod query_services {
        use crate::query::{Choice, Field, Flag, List, Sorted, Text, Time};
        use crate::bookings::services as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryServicesFields {}

        crate::query::operation!(QueryServicesFields, QueryServicesRequest, query: QueryV2, Sorting, paging: Paging);

        /// `locations.business.id`
        pub const LOCATIONS_BUSINESS_ID: Field<QueryServicesFields, List<Text>, Sorted> = Field::new("locations.business.id");
        /// `serviceResources.resourceIds.values`
        pub const SERVICE_RESOURCES_RESOURCE_IDS_VALUES: Field<QueryServicesFields, List<Text>, Sorted> = Field::new("serviceResources.resourceIds.values");
        /// `staffMemberIds`
        pub const STAFF_MEMBER_IDS: Field<QueryServicesFields, List<Text>, Sorted> = Field::new("staffMemberIds");
        /// `supportedSlugs.name`
        pub const SUPPORTED_SLUGS_NAME: Field<QueryServicesFields, List<Text>, Sorted> = Field::new("supportedSlugs.name");
        /// `id`
        pub const ID: Field<QueryServicesFields, Text, Sorted> = Field::new("id");
        /// `appId`
        pub const APP_ID: Field<QueryServicesFields, Text, Sorted> = Field::new("appId");
        /// `category.id`
        pub const CATEGORY_ID: Field<QueryServicesFields, Text, Sorted> = Field::new("category.id");
        /// `category.name`
        pub const CATEGORY_NAME: Field<QueryServicesFields, Text, Sorted> = Field::new("category.name");
        /// `description`
        pub const DESCRIPTION: Field<QueryServicesFields, Text, Sorted> = Field::new("description");
        /// `form.id`
        pub const FORM_ID: Field<QueryServicesFields, Text, Sorted> = Field::new("form.id");
        /// `hidden`
        pub const HIDDEN: Field<QueryServicesFields, Flag, Sorted> = Field::new("hidden");
        /// `mainSlug.name`
        pub const MAIN_SLUG_NAME: Field<QueryServicesFields, Text, Sorted> = Field::new("mainSlug.name");
        /// `name`
        pub const NAME: Field<QueryServicesFields, Text, Sorted> = Field::new("name");
        /// `onlineBooking.enabled`
        pub const ONLINE_BOOKING_ENABLED: Field<QueryServicesFields, Flag, Sorted> = Field::new("onlineBooking.enabled");
        /// `payment.options.inPerson`
        pub const PAYMENT_OPTIONS_IN_PERSON: Field<QueryServicesFields, Flag, Sorted> = Field::new("payment.options.inPerson");
        /// `payment.options.online`
        pub const PAYMENT_OPTIONS_ONLINE: Field<QueryServicesFields, Flag, Sorted> = Field::new("payment.options.online");
        /// `payment.options.pricingPlan`
        pub const PAYMENT_OPTIONS_PRICING_PLAN: Field<QueryServicesFields, Flag, Sorted> = Field::new("payment.options.pricingPlan");
        /// `schedule.firstSessionStart`
        pub const SCHEDULE_FIRST_SESSION_START: Field<QueryServicesFields, Time, Sorted> = Field::new("schedule.firstSessionStart");
        /// `schedule.lastSessionEnd`
        pub const SCHEDULE_LAST_SESSION_END: Field<QueryServicesFields, Time, Sorted> = Field::new("schedule.lastSessionEnd");
        /// `tagLine`
        pub const TAG_LINE: Field<QueryServicesFields, Text, Sorted> = Field::new("tagLine");
        /// `type`
        pub const TYPE: Field<QueryServicesFields, Choice<document::ServiceType>, Sorted> = Field::new("type");
    }
}

/// Queries of Wix Categories.
pub mod categories {
    /// `query_categories` of [`categories::categories`](crate::categories::categories).
    #[cfg(feature = "categories-categories")]
    pub mod query_categories {
        use crate::query::{Field, Flag, Integer, Sorted, Text, Time, Unsorted};
        use crate::categories::categories as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCategoriesFields {}

        crate::query::operation!(QueryCategoriesFields, QueryCategoriesRequest, query: CursorQuery, Sorting, cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryCategoriesFields, Text, Unsorted> = Field::new("id");
        /// `slug`
        pub const SLUG: Field<QueryCategoriesFields, Text, Unsorted> = Field::new("slug");
        /// `treeReference.appNamespace`
        pub const TREE_REFERENCE_APP_NAMESPACE: Field<QueryCategoriesFields, Text, Unsorted> = Field::new("treeReference.appNamespace");
        /// `treeReference.treeKey`
        pub const TREE_REFERENCE_TREE_KEY: Field<QueryCategoriesFields, Text, Unsorted> = Field::new("treeReference.treeKey");
        /// `visible`
        pub const VISIBLE: Field<QueryCategoriesFields, Flag, Unsorted> = Field::new("visible");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryCategoriesFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryCategoriesFields, Time, Sorted> = Field::new("updatedDate");
        /// `managingAppId`
        pub const MANAGING_APP_ID: Field<QueryCategoriesFields, Text, Sorted> = Field::new("managingAppId");
        /// `name`
        pub const NAME: Field<QueryCategoriesFields, Text, Sorted> = Field::new("name");
        /// `parentCategory.id`
        pub const PARENT_CATEGORY_ID: Field<QueryCategoriesFields, Text, Sorted> = Field::new("parentCategory.id");
        /// `parentCategory.index`
        pub const PARENT_CATEGORY_INDEX: Field<QueryCategoriesFields, Integer, Sorted> = Field::new("parentCategory.index");
    }
    /// `search_categories` of [`categories::categories`](crate::categories::categories).
    #[cfg(feature = "categories-categories")]
    pub mod search_categories {
        use crate::query::{Field, Flag, Integer, Sorted, Text, Time, Unsorted};
        use crate::categories::categories as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchCategoriesFields {}

        crate::query::operation!(SearchCategoriesFields, SearchCategoriesRequest, search: CursorSearch, Sorting, cursor_paging: CursorPaging, search: SearchDetails);
        impl crate::query::Searched for SearchCategoriesFields {}

        /// `id`
        pub const ID: Field<SearchCategoriesFields, Text, Unsorted> = Field::new("id");
        /// `slug`
        pub const SLUG: Field<SearchCategoriesFields, Text, Unsorted> = Field::new("slug");
        /// `treeReference.appNamespace`
        pub const TREE_REFERENCE_APP_NAMESPACE: Field<SearchCategoriesFields, Text, Unsorted> = Field::new("treeReference.appNamespace");
        /// `treeReference.treeKey`
        pub const TREE_REFERENCE_TREE_KEY: Field<SearchCategoriesFields, Text, Unsorted> = Field::new("treeReference.treeKey");
        /// `visible`
        pub const VISIBLE: Field<SearchCategoriesFields, Flag, Unsorted> = Field::new("visible");
        /// `createdDate`
        pub const CREATED_DATE: Field<SearchCategoriesFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<SearchCategoriesFields, Time, Sorted> = Field::new("updatedDate");
        /// `managingAppId`
        pub const MANAGING_APP_ID: Field<SearchCategoriesFields, Text, Sorted> = Field::new("managingAppId");
        /// `name`
        pub const NAME: Field<SearchCategoriesFields, Text, Sorted> = Field::new("name");
        /// `parentCategory.id`
        pub const PARENT_CATEGORY_ID: Field<SearchCategoriesFields, Text, Sorted> = Field::new("parentCategory.id");
        /// `parentCategory.index`
        pub const PARENT_CATEGORY_INDEX: Field<SearchCategoriesFields, Integer, Sorted> = Field::new("parentCategory.index");
    }
}

/// Queries of Wix eCommerce.
pub mod ecom {
    /// `search_orders` of [`ecom::orders`](crate::ecom::orders).
    #[cfg(feature = "ecom-orders")]
    pub mod search_orders {
        use crate::query::{Choice, Exact, Field, Flag, List, Sorted, Text, Time, Unsorted};
        use crate::ecom::orders as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchOrdersFields {}

        crate::query::operation!(SearchOrdersFields, SearchOrdersRequest, search: CursorSearch, Sorting, cursor_paging: CursorPaging);

        /// `channelInfo.type`
        pub const CHANNEL_INFO_TYPE: Field<SearchOrdersFields, Exact<Choice<document::ChannelType>>, Sorted> = Field::new("channelInfo.type");
        /// `fulfillmentStatus`
        pub const FULFILLMENT_STATUS: Field<SearchOrdersFields, Exact<Choice<document::FulfillmentStatus>>, Sorted> = Field::new("fulfillmentStatus");
        /// `paymentStatus`
        pub const PAYMENT_STATUS: Field<SearchOrdersFields, Exact<Choice<document::PaymentStatusEnumPaymentStatus>>, Sorted> = Field::new("paymentStatus");
        /// `shippingInfo.region.name`
        pub const SHIPPING_INFO_REGION_NAME: Field<SearchOrdersFields, Exact<Text>, Sorted> = Field::new("shippingInfo.region.name");
        /// `shippingInfo.title`
        pub const SHIPPING_INFO_TITLE: Field<SearchOrdersFields, Exact<Text>, Sorted> = Field::new("shippingInfo.title");
        /// `status`
        pub const STATUS: Field<SearchOrdersFields, Exact<Choice<document::OrderStatus>>, Sorted> = Field::new("status");
        /// `createdDate`
        pub const CREATED_DATE: Field<SearchOrdersFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<SearchOrdersFields, Time, Sorted> = Field::new("updatedDate");
        /// `balanceSummary.authorized.amount`
        pub const BALANCE_SUMMARY_AUTHORIZED_AMOUNT: Field<SearchOrdersFields, Text, Sorted> = Field::new("balanceSummary.authorized.amount");
        /// `balanceSummary.pending.amount`
        pub const BALANCE_SUMMARY_PENDING_AMOUNT: Field<SearchOrdersFields, Text, Sorted> = Field::new("balanceSummary.pending.amount");
        /// `balanceSummary.pendingRefund.amount`
        pub const BALANCE_SUMMARY_PENDING_REFUND_AMOUNT: Field<SearchOrdersFields, Text, Sorted> = Field::new("balanceSummary.pendingRefund.amount");
        /// `billingInfo.contactDetails.firstName`
        pub const BILLING_INFO_CONTACT_DETAILS_FIRST_NAME: Field<SearchOrdersFields, Text, Sorted> = Field::new("billingInfo.contactDetails.firstName");
        /// `billingInfo.contactDetails.lastName`
        pub const BILLING_INFO_CONTACT_DETAILS_LAST_NAME: Field<SearchOrdersFields, Text, Sorted> = Field::new("billingInfo.contactDetails.lastName");
        /// `businessLocation.id`
        pub const BUSINESS_LOCATION_ID: Field<SearchOrdersFields, Text, Sorted> = Field::new("businessLocation.id");
        /// `businessLocation.name`
        pub const BUSINESS_LOCATION_NAME: Field<SearchOrdersFields, Text, Sorted> = Field::new("businessLocation.name");
        /// `buyerInfo.email`
        pub const BUYER_INFO_EMAIL: Field<SearchOrdersFields, Text, Sorted> = Field::new("buyerInfo.email");
        /// `number`
        pub const NUMBER: Field<SearchOrdersFields, Text, Sorted> = Field::new("number");
        /// `priceSummary.total.amount`
        pub const PRICE_SUMMARY_TOTAL_AMOUNT: Field<SearchOrdersFields, Text, Sorted> = Field::new("priceSummary.total.amount");
        /// `purchasedDate`
        pub const PURCHASED_DATE: Field<SearchOrdersFields, Time, Sorted> = Field::new("purchasedDate");
        /// `shippingInfo.logistics.deliveryTime`
        pub const SHIPPING_INFO_LOGISTICS_DELIVERY_TIME: Field<SearchOrdersFields, Text, Sorted> = Field::new("shippingInfo.logistics.deliveryTime");
        /// `shippingInfo.logistics.deliveryTimeSlot.from`
        pub const SHIPPING_INFO_LOGISTICS_DELIVERY_TIME_SLOT_FROM: Field<SearchOrdersFields, Time, Sorted> = Field::new("shippingInfo.logistics.deliveryTimeSlot.from");
        /// `shippingInfo.logistics.deliveryTimeSlot.to`
        pub const SHIPPING_INFO_LOGISTICS_DELIVERY_TIME_SLOT_TO: Field<SearchOrdersFields, Time, Sorted> = Field::new("shippingInfo.logistics.deliveryTimeSlot.to");
        /// `taxInfo.totalTax.amount`
        pub const TAX_INFO_TOTAL_TAX_AMOUNT: Field<SearchOrdersFields, Text, Sorted> = Field::new("taxInfo.totalTax.amount");
        /// `archived`
        pub const ARCHIVED: Field<SearchOrdersFields, Flag, Unsorted> = Field::new("archived");
        /// `imported`
        pub const IMPORTED: Field<SearchOrdersFields, Flag, Unsorted> = Field::new("imported");
        /// `seenByAHuman`
        pub const SEEN_BY_AHUMAN: Field<SearchOrdersFields, Flag, Unsorted> = Field::new("seenByAHuman");
        /// `id`
        pub const ID: Field<SearchOrdersFields, Exact<Text>, Unsorted> = Field::new("id");
        /// `buyerInfo.contactId`
        pub const BUYER_INFO_CONTACT_ID: Field<SearchOrdersFields, Exact<Text>, Unsorted> = Field::new("buyerInfo.contactId");
        /// `buyerInfo.memberId`
        pub const BUYER_INFO_MEMBER_ID: Field<SearchOrdersFields, Exact<Text>, Unsorted> = Field::new("buyerInfo.memberId");
        /// `channelInfo.externalOrderId`
        pub const CHANNEL_INFO_EXTERNAL_ORDER_ID: Field<SearchOrdersFields, Exact<Text>, Unsorted> = Field::new("channelInfo.externalOrderId");
        /// `checkoutId`
        pub const CHECKOUT_ID: Field<SearchOrdersFields, Exact<Text>, Unsorted> = Field::new("checkoutId");
        /// `createdBy.userId`
        pub const CREATED_BY_USER_ID: Field<SearchOrdersFields, Exact<Text>, Unsorted> = Field::new("createdBy.userId");
        /// `lineItems.subscriptionInfo.id`
        pub const LINE_ITEMS_SUBSCRIPTION_INFO_ID: Field<SearchOrdersFields, Exact<Text>, Unsorted> = Field::new("lineItems.subscriptionInfo.id");
        /// `lineItems.catalogReference.appId`
        pub const LINE_ITEMS_CATALOG_REFERENCE_APP_ID: Field<SearchOrdersFields, List<Text>, Unsorted> = Field::new("lineItems.catalogReference.appId");
        /// `lineItems.catalogReference.catalogItemId`
        pub const LINE_ITEMS_CATALOG_REFERENCE_CATALOG_ITEM_ID: Field<SearchOrdersFields, List<Text>, Unsorted> = Field::new("lineItems.catalogReference.catalogItemId");
        /// `lineItems.locations.id`
        pub const LINE_ITEMS_LOCATIONS_ID: Field<SearchOrdersFields, List<Text>, Unsorted> = Field::new("lineItems.locations.id");
        /// `lineItems.productName.original`
        pub const LINE_ITEMS_PRODUCT_NAME_ORIGINAL: Field<SearchOrdersFields, List<Text>, Sorted> = Field::new("lineItems.productName.original");
    }
}

/// Queries of Wix Stores.
pub mod stores {
    /// `query_inventory_items` of [`stores::inventory_items_v3`](crate::stores::inventory_items_v3).
    #[cfg(feature = "stores-inventory-items-v3")]
    pub mod query_inventory_items {
        use crate::query::{Choice, Field, Flag, Integer, List, Sorted, Text, Time, Unsorted};
        use crate::stores::inventory_items_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryInventoryItemsFields {}

        crate::query::operation!(QueryInventoryItemsFields, QueryInventoryItemsRequest, query: QueryV2, Sorting, paging: Paging);

        /// `id`
        pub const ID: Field<QueryInventoryItemsFields, Text, Unsorted> = Field::new("id");
        /// `locationId`
        pub const LOCATION_ID: Field<QueryInventoryItemsFields, Text, Unsorted> = Field::new("locationId");
        /// `variantId`
        pub const VARIANT_ID: Field<QueryInventoryItemsFields, Text, Unsorted> = Field::new("variantId");
        /// `product.directCategoryIds`
        pub const PRODUCT_DIRECT_CATEGORY_IDS: Field<QueryInventoryItemsFields, List<Text>, Sorted> = Field::new("product.directCategoryIds");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryInventoryItemsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryInventoryItemsFields, Time, Sorted> = Field::new("updatedDate");
        /// `availabilityStatus`
        pub const AVAILABILITY_STATUS: Field<QueryInventoryItemsFields, Choice<document::AvailabilityStatus>, Sorted> = Field::new("availabilityStatus");
        /// `inStock`
        pub const IN_STOCK: Field<QueryInventoryItemsFields, Flag, Sorted> = Field::new("inStock");
        /// `preorderInfo.enabled`
        pub const PREORDER_INFO_ENABLED: Field<QueryInventoryItemsFields, Flag, Sorted> = Field::new("preorderInfo.enabled");
        /// `product.name`
        pub const PRODUCT_NAME: Field<QueryInventoryItemsFields, Text, Sorted> = Field::new("product.name");
        /// `product.variantName`
        pub const PRODUCT_VARIANT_NAME: Field<QueryInventoryItemsFields, Text, Sorted> = Field::new("product.variantName");
        /// `product.variantSku`
        pub const PRODUCT_VARIANT_SKU: Field<QueryInventoryItemsFields, Text, Sorted> = Field::new("product.variantSku");
        /// `productId`
        pub const PRODUCT_ID: Field<QueryInventoryItemsFields, Text, Sorted> = Field::new("productId");
        /// `quantity`
        pub const QUANTITY: Field<QueryInventoryItemsFields, Integer, Sorted> = Field::new("quantity");
        /// `trackQuantity`
        pub const TRACK_QUANTITY: Field<QueryInventoryItemsFields, Flag, Sorted> = Field::new("trackQuantity");
    }
    /// `search_inventory_items` of [`stores::inventory_items_v3`](crate::stores::inventory_items_v3).
    #[cfg(feature = "stores-inventory-items-v3")]
    pub mod search_inventory_items {
        use crate::query::{Choice, Field, Flag, Integer, List, Sorted, Text, Time, Unsorted};
        use crate::stores::inventory_items_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchInventoryItemsFields {}

        crate::query::operation!(SearchInventoryItemsFields, SearchInventoryItemsRequest, search: CursorSearch, Sorting, cursor_paging: CursorPaging, search: SearchDetails);
        impl crate::query::Searched for SearchInventoryItemsFields {}

        /// `id`
        pub const ID: Field<SearchInventoryItemsFields, Text, Unsorted> = Field::new("id");
        /// `locationId`
        pub const LOCATION_ID: Field<SearchInventoryItemsFields, Text, Unsorted> = Field::new("locationId");
        /// `variantId`
        pub const VARIANT_ID: Field<SearchInventoryItemsFields, Text, Unsorted> = Field::new("variantId");
        /// `product.directCategoryIds`
        pub const PRODUCT_DIRECT_CATEGORY_IDS: Field<SearchInventoryItemsFields, List<Text>, Sorted> = Field::new("product.directCategoryIds");
        /// `createdDate`
        pub const CREATED_DATE: Field<SearchInventoryItemsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<SearchInventoryItemsFields, Time, Sorted> = Field::new("updatedDate");
        /// `availabilityStatus`
        pub const AVAILABILITY_STATUS: Field<SearchInventoryItemsFields, Choice<document::AvailabilityStatus>, Sorted> = Field::new("availabilityStatus");
        /// `inStock`
        pub const IN_STOCK: Field<SearchInventoryItemsFields, Flag, Sorted> = Field::new("inStock");
        /// `preorderInfo.enabled`
        pub const PREORDER_INFO_ENABLED: Field<SearchInventoryItemsFields, Flag, Sorted> = Field::new("preorderInfo.enabled");
        /// `product.name`
        pub const PRODUCT_NAME: Field<SearchInventoryItemsFields, Text, Sorted> = Field::new("product.name");
        /// `product.variantName`
        pub const PRODUCT_VARIANT_NAME: Field<SearchInventoryItemsFields, Text, Sorted> = Field::new("product.variantName");
        /// `product.variantSku`
        pub const PRODUCT_VARIANT_SKU: Field<SearchInventoryItemsFields, Text, Sorted> = Field::new("product.variantSku");
        /// `productId`
        pub const PRODUCT_ID: Field<SearchInventoryItemsFields, Text, Sorted> = Field::new("productId");
        /// `quantity`
        pub const QUANTITY: Field<SearchInventoryItemsFields, Integer, Sorted> = Field::new("quantity");
        /// `trackQuantity`
        pub const TRACK_QUANTITY: Field<SearchInventoryItemsFields, Flag, Sorted> = Field::new("trackQuantity");
    }
    /// `query_products` of [`stores::products`](crate::stores::products).
    #[cfg(feature = "stores-products")]
    pub mod query_products {
        use crate::query::{Field, Flag, List, Sorted, Text, Time, Unsorted};
        use crate::stores::products as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryProductsFields {}

        crate::query::operation!(QueryProductsFields, V3QueryProductsRequest, query: CommonCursorQuery, WixCommonSorting, cursor_paging: CommonCursorPaging);

        /// `options.id`
        pub const OPTIONS_ID: Field<QueryProductsFields, List<Text>, Unsorted> = Field::new("options.id");
        /// `id`
        pub const ID: Field<QueryProductsFields, Text, Unsorted> = Field::new("id");
        /// `handle`
        pub const HANDLE: Field<QueryProductsFields, Text, Unsorted> = Field::new("handle");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryProductsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryProductsFields, Time, Sorted> = Field::new("updatedDate");
        /// `slug`
        pub const SLUG: Field<QueryProductsFields, Text, Sorted> = Field::new("slug");
        /// `visible`
        pub const VISIBLE: Field<QueryProductsFields, Flag, Sorted> = Field::new("visible");
    }
    /// `search_products` of [`stores::products`](crate::stores::products).
    #[cfg(feature = "stores-products")]
    pub mod search_products {
        use crate::query::{Choice, Field, Flag, Float, List, Sorted, Text, Time, Unsorted};
        use crate::stores::products as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchProductsFields {}

        crate::query::operation!(SearchProductsFields, V3SearchProductsRequest, search: CommonCursorSearch, WixCommonSorting, cursor_paging: CommonCursorPaging, search: WixCommonSearchDetails);
        impl crate::query::Searched for SearchProductsFields {}

        /// `additionalRibbons.id`
        pub const ADDITIONAL_RIBBONS_ID: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("additionalRibbons.id");
        /// `additionalRibbons.name`
        pub const ADDITIONAL_RIBBONS_NAME: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("additionalRibbons.name");
        /// `infoSections.id`
        pub const INFO_SECTIONS_ID: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("infoSections.id");
        /// `infoSections.uniqueName`
        pub const INFO_SECTIONS_UNIQUE_NAME: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("infoSections.uniqueName");
        /// `modifiers.id`
        pub const MODIFIERS_ID: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("modifiers.id");
        /// `modifiers.choicesSettings.choices.choiceId`
        pub const MODIFIERS_CHOICES_SETTINGS_CHOICES_CHOICE_ID: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("modifiers.choicesSettings.choices.choiceId");
        /// `modifiers.choicesSettings.choices.name`
        pub const MODIFIERS_CHOICES_SETTINGS_CHOICES_NAME: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("modifiers.choicesSettings.choices.name");
        /// `modifiers.name`
        pub const MODIFIERS_NAME: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("modifiers.name");
        /// `options.id`
        pub const OPTIONS_ID: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("options.id");
        /// `options.choicesSettings.choices.choiceId`
        pub const OPTIONS_CHOICES_SETTINGS_CHOICES_CHOICE_ID: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("options.choicesSettings.choices.choiceId");
        /// `options.choicesSettings.choices.name`
        pub const OPTIONS_CHOICES_SETTINGS_CHOICES_NAME: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("options.choicesSettings.choices.name");
        /// `options.name`
        pub const OPTIONS_NAME: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("options.name");
        /// `tags.privateTags.tagIds`
        pub const TAGS_PRIVATE_TAGS_TAG_IDS: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("tags.privateTags.tagIds");
        /// `tags.publicTags.tagIds`
        pub const TAGS_PUBLIC_TAGS_TAG_IDS: Field<SearchProductsFields, List<Text>, Unsorted> = Field::new("tags.publicTags.tagIds");
        /// `id`
        pub const ID: Field<SearchProductsFields, Text, Unsorted> = Field::new("id");
        /// `brand.id`
        pub const BRAND_ID: Field<SearchProductsFields, Text, Unsorted> = Field::new("brand.id");
        /// `brand.name`
        pub const BRAND_NAME: Field<SearchProductsFields, Text, Unsorted> = Field::new("brand.name");
        /// `handle`
        pub const HANDLE: Field<SearchProductsFields, Text, Unsorted> = Field::new("handle");
        /// `inventory.availabilityStatus`
        pub const INVENTORY_AVAILABILITY_STATUS: Field<SearchProductsFields, Choice<document::InventoryAvailabilityStatus>, Unsorted> = Field::new("inventory.availabilityStatus");
        /// `inventory.preorderAvailability`
        pub const INVENTORY_PREORDER_AVAILABILITY: Field<SearchProductsFields, Choice<document::ProductPreorderAvailability>, Unsorted> = Field::new("inventory.preorderAvailability");
        /// `inventory.preorderStatus`
        pub const INVENTORY_PREORDER_STATUS: Field<SearchProductsFields, Choice<document::PreorderStatus>, Unsorted> = Field::new("inventory.preorderStatus");
        /// `physicalProperties.deliveryProfileId`
        pub const PHYSICAL_PROPERTIES_DELIVERY_PROFILE_ID: Field<SearchProductsFields, Text, Unsorted> = Field::new("physicalProperties.deliveryProfileId");
        /// `physicalProperties.fulfillerId`
        pub const PHYSICAL_PROPERTIES_FULFILLER_ID: Field<SearchProductsFields, Text, Unsorted> = Field::new("physicalProperties.fulfillerId");
        /// `productType`
        pub const PRODUCT_TYPE: Field<SearchProductsFields, Choice<document::ProductType>, Unsorted> = Field::new("productType");
        /// `ribbon.id`
        pub const RIBBON_ID: Field<SearchProductsFields, Text, Unsorted> = Field::new("ribbon.id");
        /// `ribbon.name`
        pub const RIBBON_NAME: Field<SearchProductsFields, Text, Unsorted> = Field::new("ribbon.name");
        /// `slug`
        pub const SLUG: Field<SearchProductsFields, Text, Unsorted> = Field::new("slug");
        /// `subscriptionDetails.allowOneTimePurchases`
        pub const SUBSCRIPTION_DETAILS_ALLOW_ONE_TIME_PURCHASES: Field<SearchProductsFields, Flag, Unsorted> = Field::new("subscriptionDetails.allowOneTimePurchases");
        /// `taxGroupId`
        pub const TAX_GROUP_ID: Field<SearchProductsFields, Text, Unsorted> = Field::new("taxGroupId");
        /// `visible`
        pub const VISIBLE: Field<SearchProductsFields, Flag, Unsorted> = Field::new("visible");
        /// `visibleInPos`
        pub const VISIBLE_IN_POS: Field<SearchProductsFields, Flag, Unsorted> = Field::new("visibleInPos");
        /// `createdDate`
        pub const CREATED_DATE: Field<SearchProductsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<SearchProductsFields, Time, Sorted> = Field::new("updatedDate");
        /// `actualPriceRange.maxValue.amount`
        pub const ACTUAL_PRICE_RANGE_MAX_VALUE_AMOUNT: Field<SearchProductsFields, Text, Sorted> = Field::new("actualPriceRange.maxValue.amount");
        /// `actualPriceRange.minValue.amount`
        pub const ACTUAL_PRICE_RANGE_MIN_VALUE_AMOUNT: Field<SearchProductsFields, Text, Sorted> = Field::new("actualPriceRange.minValue.amount");
        /// `compareAtPriceRange.maxValue.amount`
        pub const COMPARE_AT_PRICE_RANGE_MAX_VALUE_AMOUNT: Field<SearchProductsFields, Text, Sorted> = Field::new("compareAtPriceRange.maxValue.amount");
        /// `compareAtPriceRange.minValue.amount`
        pub const COMPARE_AT_PRICE_RANGE_MIN_VALUE_AMOUNT: Field<SearchProductsFields, Text, Sorted> = Field::new("compareAtPriceRange.minValue.amount");
        /// `name`
        pub const NAME: Field<SearchProductsFields, Text, Sorted> = Field::new("name");
        /// `physicalProperties.shippingWeightRange.maxValue`
        pub const PHYSICAL_PROPERTIES_SHIPPING_WEIGHT_RANGE_MAX_VALUE: Field<SearchProductsFields, Float, Sorted> = Field::new("physicalProperties.shippingWeightRange.maxValue");
        /// `physicalProperties.shippingWeightRange.minValue`
        pub const PHYSICAL_PROPERTIES_SHIPPING_WEIGHT_RANGE_MIN_VALUE: Field<SearchProductsFields, Float, Sorted> = Field::new("physicalProperties.shippingWeightRange.minValue");
    }
}
