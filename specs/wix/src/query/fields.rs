//! Made by `examples/import`.

/// Sets of operators that fields have.
pub mod sets {
    crate::query::sets! {
        /// `$eq`.
        Eq: Equal;
    }
    crate::query::sets! {
        /// `$eq`, `$in`.
        EqIn: Equal, OneOf;
    }
    crate::query::sets! {
        /// `$eq`, `$in`, `$exists`.
        EqInExists: Equal, OneOf, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`.
        EqNe: Equal, Unequal;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$exists`.
        EqNeExists: Equal, Unequal, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`.
        EqNeIn: Equal, Unequal, OneOf;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$exists`.
        EqNeInExists: Equal, Unequal, OneOf, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$nin`, `$exists`.
        EqNeInNinExists: Equal, Unequal, OneOf, NoneOf, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$nin`, `$gt`, `$gte`, `$lt`, `$lte`.
        EqNeInNinOrder: Equal, Unequal, OneOf, NoneOf, Ordered;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$nin`, `$gt`, `$gte`, `$lt`, `$lte`, `$exists`.
        EqNeInNinOrderExists: Equal, Unequal, OneOf, NoneOf, Ordered, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$nin`, `$startsWith`.
        EqNeInNinPrefix: Equal, Unequal, OneOf, NoneOf, Prefixed;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$nin`, `$startsWith`, `$exists`.
        EqNeInNinPrefixExists: Equal, Unequal, OneOf, NoneOf, Prefixed, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$nin`, `$hasSome`.
        EqNeInNinSome: Equal, Unequal, OneOf, NoneOf, SomeOf;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$gt`, `$gte`, `$lt`, `$lte`.
        EqNeInOrder: Equal, Unequal, OneOf, Ordered;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$gt`, `$gte`, `$lt`, `$lte`, `$exists`.
        EqNeInOrderExists: Equal, Unequal, OneOf, Ordered, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$gt`, `$gte`, `$lt`, `$lte`, `$startsWith`, `$exists`.
        EqNeInOrderPrefixExists: Equal, Unequal, OneOf, Ordered, Prefixed, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$gt`, `$gte`, `$lt`, `$lte`, `$startsWith`, `$hasSome`, `$exists`.
        EqNeInOrderPrefixSomeExists: Equal, Unequal, OneOf, Ordered, Prefixed, SomeOf, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$startsWith`.
        EqNeInPrefix: Equal, Unequal, OneOf, Prefixed;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$startsWith`, `$exists`.
        EqNeInPrefixExists: Equal, Unequal, OneOf, Prefixed, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$in`, `$hasSome`, `$exists`.
        EqNeInSomeExists: Equal, Unequal, OneOf, SomeOf, Existing;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$gt`, `$gte`, `$lt`, `$lte`.
        EqNeOrder: Equal, Unequal, Ordered;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$startsWith`.
        EqNePrefix: Equal, Unequal, Prefixed;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$startsWith`, `$hasSome`, `$hasAll`.
        EqNePrefixSomeAll: Equal, Unequal, Prefixed, SomeOf, AllOf;
    }
    crate::query::sets! {
        /// `$eq`, `$ne`, `$hasSome`.
        EqNeSome: Equal, Unequal, SomeOf;
    }
    crate::query::sets! {
        /// `$eq`, `$gt`, `$gte`, `$lt`, `$lte`.
        EqOrder: Equal, Ordered;
    }
    crate::query::sets! {
        /// `$eq`, `$gt`, `$gte`, `$lt`, `$lte`, `$exists`.
        EqOrderExists: Equal, Ordered, Existing;
    }
    crate::query::sets! {
        /// None: a field to sort by.
        Nothing: ;
    }
    crate::query::sets! {
        /// `$startsWith`, `$hasSome`, `$hasAll`, `$exists`.
        PrefixSomeAllExists: Prefixed, SomeOf, AllOf, Existing;
    }
    crate::query::sets! {
        /// `$hasSome`.
        Some: SomeOf;
    }
    crate::query::sets! {
        /// `$hasSome`, `$hasAll`, `$isEmpty`.
        SomeAllEmpty: SomeOf, AllOf, Emptied;
    }
    crate::query::sets! {
        /// `$hasSome`, `$hasAll`, `$exists`.
        SomeAllExists: SomeOf, AllOf, Existing;
    }
    crate::query::sets! {
        /// `$hasSome`, `$hasAll`, `$exists`, `$isEmpty`.
        SomeAllExistsEmpty: SomeOf, AllOf, Existing, Emptied;
    }
}

/// Queries of Wix Blog.
pub mod blog {
    /// `query_categories` of [`blog::categories`](crate::blog::categories).
    #[cfg(feature = "blog-categories")]
    pub mod query_categories {
        use crate::query::{Exact, Field, Integer, Of, Sorted, Text, Unsorted, sets};
        use crate::blog::categories as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCategoriesFields {}

        crate::query::operation!(QueryCategoriesFields, QueryCategoriesRequest, query: PlatformQuery, [sort: Sorting], paging: Paging);

        /// `id`
        pub const ID: Field<QueryCategoriesFields, Exact<Text>, Sorted> = Field::new("id");
        /// `label`
        pub const LABEL: Field<QueryCategoriesFields, Of<Text, sets::EqNeInOrderPrefixExists>, Sorted> = Field::new("label");
        /// `title`
        pub const TITLE: Field<QueryCategoriesFields, Of<Text, sets::EqNeInOrderPrefixExists>, Sorted> = Field::new("title");
        /// `displayPosition`
        pub const DISPLAY_POSITION: Field<QueryCategoriesFields, Of<Integer, sets::EqNeInOrder>, Sorted> = Field::new("displayPosition");
        /// `postCount`
        pub const POST_COUNT: Field<QueryCategoriesFields, Of<Integer, sets::EqNeInOrder>, Sorted> = Field::new("postCount");
        /// `translationId`
        pub const TRANSLATION_ID: Field<QueryCategoriesFields, Of<Text, sets::EqNeInExists>, Unsorted> = Field::new("translationId");
        /// `language`
        pub const LANGUAGE: Field<QueryCategoriesFields, Of<Text, sets::EqNeInExists>, Sorted> = Field::new("language");
        /// `slug`
        pub const SLUG: Field<QueryCategoriesFields, Of<Text, sets::EqNeInExists>, Sorted> = Field::new("slug");
    }
    /// `query_draft_posts` of [`blog::draft_posts`](crate::blog::draft_posts).
    #[cfg(feature = "blog-draft-posts")]
    pub mod query_draft_posts {
        use crate::query::{Choice, Exact, Field, Flag, Integer, List, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::blog::draft_posts as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryDraftPostsFields {}

        crate::query::operation!(QueryDraftPostsFields, QueryDraftPostsRequest, query: PlatformQuery, [sort: Sorting], paging: Paging);

        /// `id`
        pub const ID: Field<QueryDraftPostsFields, Exact<Text>, Sorted> = Field::new("id");
        /// `excerpt`
        pub const EXCERPT: Field<QueryDraftPostsFields, Of<Text, sets::EqNeInOrderPrefixExists>, Sorted> = Field::new("excerpt");
        /// `title`
        pub const TITLE: Field<QueryDraftPostsFields, Of<Text, sets::EqNeInOrderPrefixExists>, Sorted> = Field::new("title");
        /// `status`
        pub const STATUS: Field<QueryDraftPostsFields, Exact<Choice<document::Status>>, Sorted> = Field::new("status");
        /// `editedDate`
        pub const EDITED_DATE: Field<QueryDraftPostsFields, Of<Time, sets::EqNeInOrder>, Sorted> = Field::new("editedDate");
        /// `scheduledPublishDate`
        pub const SCHEDULED_PUBLISH_DATE: Field<QueryDraftPostsFields, Of<Time, sets::EqNeInOrder>, Sorted> = Field::new("scheduledPublishDate");
        /// `categoryIds`
        pub const CATEGORY_IDS: Field<QueryDraftPostsFields, List<Text>, Unsorted> = Field::new("categoryIds");
        /// `hashtags`
        pub const HASHTAGS: Field<QueryDraftPostsFields, List<Text>, Unsorted> = Field::new("hashtags");
        /// `pricingPlanIds`
        pub const PRICING_PLAN_IDS: Field<QueryDraftPostsFields, List<Text>, Unsorted> = Field::new("pricingPlanIds");
        /// `tagIds`
        pub const TAG_IDS: Field<QueryDraftPostsFields, List<Text>, Unsorted> = Field::new("tagIds");
        /// `commentingEnabled`
        pub const COMMENTING_ENABLED: Field<QueryDraftPostsFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("commentingEnabled");
        /// `featured`
        pub const FEATURED: Field<QueryDraftPostsFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("featured");
        /// `hasUnpublishedChanges`
        pub const HAS_UNPUBLISHED_CHANGES: Field<QueryDraftPostsFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("hasUnpublishedChanges");
        /// `minutesToRead`
        pub const MINUTES_TO_READ: Field<QueryDraftPostsFields, Of<Integer, sets::EqNeInOrder>, Unsorted> = Field::new("minutesToRead");
        /// `language`
        pub const LANGUAGE: Field<QueryDraftPostsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("language");
        /// `translationId`
        pub const TRANSLATION_ID: Field<QueryDraftPostsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("translationId");
    }
    /// `query_likes` of [`blog::likes`](crate::blog::likes).
    #[cfg(feature = "blog-likes")]
    pub mod query_likes {
        use crate::query::{Field, Of, Text, Unsorted, sets};
        use crate::blog::likes as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryLikesFields {}

        crate::query::operation!(QueryLikesFields, QueryLikesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryLikesFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("id");
        /// `fqdn`
        pub const FQDN: Field<QueryLikesFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("fqdn");
        /// `entityId`
        pub const ENTITY_ID: Field<QueryLikesFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("entityId");
    }
    /// `query_posts` of [`blog::posts`](crate::blog::posts).
    #[cfg(feature = "blog-posts")]
    pub mod query_posts {
        use crate::query::{Field, Flag, Integer, List, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::blog::posts as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryPostsFields {}

        crate::query::operation!(QueryPostsFields, QueryPostsRequest, query: PlatformQuery, [sort: Sorting], paging: Paging);

        /// `id`
        pub const ID: Field<QueryPostsFields, Of<Text, sets::EqNeInNinSome>, Sorted> = Field::new("id");
        /// `title`
        pub const TITLE: Field<QueryPostsFields, Of<Text, sets::EqNeInOrderPrefixSomeExists>, Sorted> = Field::new("title");
        /// `firstPublishedDate`
        pub const FIRST_PUBLISHED_DATE: Field<QueryPostsFields, Of<Time, sets::EqNeInOrder>, Sorted> = Field::new("firstPublishedDate");
        /// `lastPublishedDate`
        pub const LAST_PUBLISHED_DATE: Field<QueryPostsFields, Of<Time, sets::EqNeInOrder>, Sorted> = Field::new("lastPublishedDate");
        /// `slug`
        pub const SLUG: Field<QueryPostsFields, Of<Text, sets::EqNePrefixSomeAll>, Sorted> = Field::new("slug");
        /// `featured`
        pub const FEATURED: Field<QueryPostsFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("featured");
        /// `pinned`
        pub const PINNED: Field<QueryPostsFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("pinned");
        /// `categoryIds`
        pub const CATEGORY_IDS: Field<QueryPostsFields, List<Text>, Unsorted> = Field::new("categoryIds");
        /// `memberId`
        pub const MEMBER_ID: Field<QueryPostsFields, Of<Text, sets::EqNeSome>, Unsorted> = Field::new("memberId");
        /// `hashtags`
        pub const HASHTAGS: Field<QueryPostsFields, List<Text>, Unsorted> = Field::new("hashtags");
        /// `commentingEnabled`
        pub const COMMENTING_ENABLED: Field<QueryPostsFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("commentingEnabled");
        /// `minutesToRead`
        pub const MINUTES_TO_READ: Field<QueryPostsFields, Of<Integer, sets::EqNeInOrder>, Unsorted> = Field::new("minutesToRead");
        /// `tagIds`
        pub const TAG_IDS: Field<QueryPostsFields, List<Text>, Unsorted> = Field::new("tagIds");
        /// `pricingPlanIds`
        pub const PRICING_PLAN_IDS: Field<QueryPostsFields, List<Text>, Unsorted> = Field::new("pricingPlanIds");
        /// `language`
        pub const LANGUAGE: Field<QueryPostsFields, Of<Text, sets::EqNeInSomeExists>, Unsorted> = Field::new("language");
        /// `translationId`
        pub const TRANSLATION_ID: Field<QueryPostsFields, Of<Text, sets::EqNeInExists>, Unsorted> = Field::new("translationId");
        /// `media.displayed`
        pub const MEDIA_DISPLAYED: Field<QueryPostsFields, Of<Flag, sets::EqNe>, Unsorted> = Field::new("media.displayed");
    }
    /// `query_tags` of [`blog::tags`](crate::blog::tags).
    #[cfg(feature = "blog-tags")]
    pub mod query_tags {
        use crate::query::{Exact, Field, Integer, Of, Sorted, Text, Unsorted, sets};
        use crate::blog::tags as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryTagsFields {}

        crate::query::operation!(QueryTagsFields, QueryTagsRequest, query: PlatformQuery, [sort: Sorting], paging: CommonPaging);

        /// `id`
        pub const ID: Field<QueryTagsFields, Exact<Text>, Sorted> = Field::new("id");
        /// `label`
        pub const LABEL: Field<QueryTagsFields, Of<Text, sets::EqNeInOrderPrefixExists>, Sorted> = Field::new("label");
        /// `slug`
        pub const SLUG: Field<QueryTagsFields, Of<Text, sets::EqNeInOrderPrefixExists>, Sorted> = Field::new("slug");
        /// `postCount`
        pub const POST_COUNT: Field<QueryTagsFields, Of<Integer, sets::EqNeInOrder>, Sorted> = Field::new("postCount");
        /// `publishedPostCount`
        pub const PUBLISHED_POST_COUNT: Field<QueryTagsFields, Of<Integer, sets::EqNeInOrder>, Sorted> = Field::new("publishedPostCount");
        /// `language`
        pub const LANGUAGE: Field<QueryTagsFields, Of<Text, sets::EqNeInExists>, Sorted> = Field::new("language");
        /// `translationId`
        pub const TRANSLATION_ID: Field<QueryTagsFields, Of<Text, sets::EqNeInExists>, Unsorted> = Field::new("translationId");
    }
}

/// Queries of Wix Bookings.
pub mod bookings {
    /// `query_add_ons` of [`bookings::add_ons`](crate::bookings::add_ons).
    #[cfg(feature = "bookings-add-ons")]
    pub mod query_add_ons {
        use crate::query::{Field, Integer, Sorted, Text};
        use crate::bookings::add_ons as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryAddOnsFields {}

        crate::query::operation!(QueryAddOnsFields, QueryAddOnsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryAddOnsFields, Text, Sorted> = Field::new("id");
        /// `durationInMinutes`
        pub const DURATION_IN_MINUTES: Field<QueryAddOnsFields, Integer, Sorted> = Field::new("durationInMinutes");
        /// `maxQuantity`
        pub const MAX_QUANTITY: Field<QueryAddOnsFields, Integer, Sorted> = Field::new("maxQuantity");
        /// `name`
        pub const NAME: Field<QueryAddOnsFields, Text, Sorted> = Field::new("name");
        /// `price.currency`
        pub const PRICE_CURRENCY: Field<QueryAddOnsFields, Text, Sorted> = Field::new("price.currency");
        /// `price.formattedValue`
        pub const PRICE_FORMATTED_VALUE: Field<QueryAddOnsFields, Text, Sorted> = Field::new("price.formattedValue");
        /// `price.value`
        pub const PRICE_VALUE: Field<QueryAddOnsFields, Text, Sorted> = Field::new("price.value");
        /// `taxGroup`
        pub const TAX_GROUP: Field<QueryAddOnsFields, Text, Sorted> = Field::new("taxGroup");
    }
    /// `query_attendance` of [`bookings::attendance`](crate::bookings::attendance).
    #[cfg(feature = "bookings-attendance")]
    pub mod query_attendance {
        use crate::query::{Ascending, Choice, Exact, Field, Integer, Of, Sorted, Text, sets};
        use crate::bookings::attendance as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryAttendanceFields {}

        crate::query::operation!(QueryAttendanceFields, QueryAttendanceRequest, query: QueryV2, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryAttendanceFields, Exact<Text>, Ascending> = Field::new("id");
        /// `bookingId`
        pub const BOOKING_ID: Field<QueryAttendanceFields, Exact<Text>, Ascending> = Field::new("bookingId");
        /// `eventId`
        pub const EVENT_ID: Field<QueryAttendanceFields, Exact<Text>, Ascending> = Field::new("eventId");
        /// `sessionId`
        pub const SESSION_ID: Field<QueryAttendanceFields, Exact<Text>, Ascending> = Field::new("sessionId");
        /// `status`
        pub const STATUS: Field<QueryAttendanceFields, Exact<Choice<document::AttendanceStatus>>, Ascending> = Field::new("status");
        /// `numberOfAttendees`
        pub const NUMBER_OF_ATTENDEES: Field<QueryAttendanceFields, Of<Integer, sets::EqNeInNinOrder>, Sorted> = Field::new("numberOfAttendees");
    }
    /// `query_attribute_definitions` of [`bookings::attribute_definition`](crate::bookings::attribute_definition).
    #[cfg(feature = "bookings-attribute-definition")]
    pub mod query_attribute_definitions {
        use crate::query::{Choice, Field, Flag, List, Sorted, Text};
        use crate::bookings::attribute_definition as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryAttributeDefinitionsFields {}

        crate::query::operation!(QueryAttributeDefinitionsFields, QueryAttributeDefinitionsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `tags.privateTags.tagIds`
        pub const TAGS_PRIVATE_TAGS_TAG_IDS: Field<QueryAttributeDefinitionsFields, List<Text>, Sorted> = Field::new("tags.privateTags.tagIds");
        /// `tags.publicTags.tagIds`
        pub const TAGS_PUBLIC_TAGS_TAG_IDS: Field<QueryAttributeDefinitionsFields, List<Text>, Sorted> = Field::new("tags.publicTags.tagIds");
        /// `id`
        pub const ID: Field<QueryAttributeDefinitionsFields, Text, Sorted> = Field::new("id");
        /// `name`
        pub const NAME: Field<QueryAttributeDefinitionsFields, Text, Sorted> = Field::new("name");
        /// `valueType`
        pub const VALUE_TYPE: Field<QueryAttributeDefinitionsFields, Choice<document::ValueType>, Sorted> = Field::new("valueType");
        /// `visibility`
        pub const VISIBILITY: Field<QueryAttributeDefinitionsFields, Flag, Sorted> = Field::new("visibility");
    }
    /// `query_attribute_values` of [`bookings::attribute_value`](crate::bookings::attribute_value).
    #[cfg(feature = "bookings-attribute-value")]
    pub mod query_attribute_values {
        use crate::query::{Choice, Field, Flag, Integer, Sorted, Text};
        use crate::bookings::attribute_value as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryAttributeValuesFields {}

        crate::query::operation!(QueryAttributeValuesFields, QueryAttributeValuesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryAttributeValuesFields, Text, Sorted> = Field::new("id");
        /// `attributeDefinitionId`
        pub const ATTRIBUTE_DEFINITION_ID: Field<QueryAttributeValuesFields, Text, Sorted> = Field::new("attributeDefinitionId");
        /// `boolData`
        pub const BOOL_DATA: Field<QueryAttributeValuesFields, Flag, Sorted> = Field::new("boolData");
        /// `entityId`
        pub const ENTITY_ID: Field<QueryAttributeValuesFields, Text, Sorted> = Field::new("entityId");
        /// `numberData`
        pub const NUMBER_DATA: Field<QueryAttributeValuesFields, Integer, Sorted> = Field::new("numberData");
        /// `stringData`
        pub const STRING_DATA: Field<QueryAttributeValuesFields, Text, Sorted> = Field::new("stringData");
        /// `valueType`
        pub const VALUE_TYPE: Field<QueryAttributeValuesFields, Choice<document::ValueType>, Sorted> = Field::new("valueType");
    }
    /// `query_booking_policies` of [`bookings::booking_policies`](crate::bookings::booking_policies).
    #[cfg(feature = "bookings-booking-policies")]
    pub mod query_booking_policies {
        use crate::query::{Field, Flag, Integer, Of, Sorted, Text, sets};
        use crate::bookings::booking_policies as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryBookingPoliciesFields {}

        crate::query::operation!(QueryBookingPoliciesFields, QueryBookingPoliciesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryBookingPoliciesFields, Of<Text, sets::EqNeIn>, Sorted> = Field::new("id");
        /// `customPolicyDescription.description`
        pub const CUSTOM_POLICY_DESCRIPTION_DESCRIPTION: Field<QueryBookingPoliciesFields, Of<Text, sets::EqNePrefix>, Sorted> = Field::new("customPolicyDescription.description");
        /// `intakeFormPolicy.formId`
        pub const INTAKE_FORM_POLICY_FORM_ID: Field<QueryBookingPoliciesFields, Of<Text, sets::EqNePrefix>, Sorted> = Field::new("intakeFormPolicy.formId");
        /// `name`
        pub const NAME: Field<QueryBookingPoliciesFields, Of<Text, sets::EqNePrefix>, Sorted> = Field::new("name");
        /// `bookAfterStartPolicy.enabled`
        pub const BOOK_AFTER_START_POLICY_ENABLED: Field<QueryBookingPoliciesFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("bookAfterStartPolicy.enabled");
        /// `cancellationPolicy.enabled`
        pub const CANCELLATION_POLICY_ENABLED: Field<QueryBookingPoliciesFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("cancellationPolicy.enabled");
        /// `cancellationPolicy.limitLatestCancellation`
        pub const CANCELLATION_POLICY_LIMIT_LATEST_CANCELLATION: Field<QueryBookingPoliciesFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("cancellationPolicy.limitLatestCancellation");
        /// `customPolicyDescription.enabled`
        pub const CUSTOM_POLICY_DESCRIPTION_ENABLED: Field<QueryBookingPoliciesFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("customPolicyDescription.enabled");
        /// `default`
        pub const DEFAULT: Field<QueryBookingPoliciesFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("default");
        /// `limitEarlyBookingPolicy.enabled`
        pub const LIMIT_EARLY_BOOKING_POLICY_ENABLED: Field<QueryBookingPoliciesFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("limitEarlyBookingPolicy.enabled");
        /// `limitLateBookingPolicy.enabled`
        pub const LIMIT_LATE_BOOKING_POLICY_ENABLED: Field<QueryBookingPoliciesFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("limitLateBookingPolicy.enabled");
        /// `reschedulePolicy.enabled`
        pub const RESCHEDULE_POLICY_ENABLED: Field<QueryBookingPoliciesFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("reschedulePolicy.enabled");
        /// `reschedulePolicy.limitLatestReschedule`
        pub const RESCHEDULE_POLICY_LIMIT_LATEST_RESCHEDULE: Field<QueryBookingPoliciesFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("reschedulePolicy.limitLatestReschedule");
        /// `waitlistPolicy.enabled`
        pub const WAITLIST_POLICY_ENABLED: Field<QueryBookingPoliciesFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("waitlistPolicy.enabled");
        /// `cancellationPolicy.latestCancellationInMinutes`
        pub const CANCELLATION_POLICY_LATEST_CANCELLATION_IN_MINUTES: Field<QueryBookingPoliciesFields, Of<Integer, sets::EqNeInNinOrder>, Sorted> = Field::new("cancellationPolicy.latestCancellationInMinutes");
        /// `limitEarlyBookingPolicy.earliestBookingInMinutes`
        pub const LIMIT_EARLY_BOOKING_POLICY_EARLIEST_BOOKING_IN_MINUTES: Field<QueryBookingPoliciesFields, Of<Integer, sets::EqNeInNinOrder>, Sorted> = Field::new("limitEarlyBookingPolicy.earliestBookingInMinutes");
        /// `limitLateBookingPolicy.latestBookingInMinutes`
        pub const LIMIT_LATE_BOOKING_POLICY_LATEST_BOOKING_IN_MINUTES: Field<QueryBookingPoliciesFields, Of<Integer, sets::EqNeInNinOrder>, Sorted> = Field::new("limitLateBookingPolicy.latestBookingInMinutes");
        /// `participantsPolicy.maxParticipantsPerBooking`
        pub const PARTICIPANTS_POLICY_MAX_PARTICIPANTS_PER_BOOKING: Field<QueryBookingPoliciesFields, Of<Integer, sets::EqNeInNinOrder>, Sorted> = Field::new("participantsPolicy.maxParticipantsPerBooking");
        /// `reschedulePolicy.latestRescheduleInMinutes`
        pub const RESCHEDULE_POLICY_LATEST_RESCHEDULE_IN_MINUTES: Field<QueryBookingPoliciesFields, Of<Integer, sets::EqNeInNinOrder>, Sorted> = Field::new("reschedulePolicy.latestRescheduleInMinutes");
        /// `waitlistPolicy.capacity`
        pub const WAITLIST_POLICY_CAPACITY: Field<QueryBookingPoliciesFields, Of<Integer, sets::EqNeInNinOrder>, Sorted> = Field::new("waitlistPolicy.capacity");
        /// `waitlistPolicy.reservationTimeInMinutes`
        pub const WAITLIST_POLICY_RESERVATION_TIME_IN_MINUTES: Field<QueryBookingPoliciesFields, Of<Integer, sets::EqNeInNinOrder>, Sorted> = Field::new("waitlistPolicy.reservationTimeInMinutes");
    }
    /// `query_categories` of [`bookings::categories_v2`](crate::bookings::categories_v2).
    #[cfg(feature = "bookings-categories-v2")]
    pub mod query_categories {
        use crate::query::{Field, Integer, Sorted, Text};
        use crate::bookings::categories_v2 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCategoriesFields {}

        crate::query::operation!(QueryCategoriesFields, QueryCategoriesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryCategoriesFields, Text, Sorted> = Field::new("id");
        /// `name`
        pub const NAME: Field<QueryCategoriesFields, Text, Sorted> = Field::new("name");
        /// `sortOrder`
        pub const SORT_ORDER: Field<QueryCategoriesFields, Integer, Sorted> = Field::new("sortOrder");
    }
    /// `query_resource_types` of [`bookings::resource_types`](crate::bookings::resource_types).
    #[cfg(feature = "bookings-resource-types")]
    pub mod query_resource_types {
        use crate::query::{Field, Text, Unsorted};
        use crate::bookings::resource_types as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryResourceTypesFields {}

        crate::query::operation!(QueryResourceTypesFields, QueryResourceTypesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `name`
        pub const NAME: Field<QueryResourceTypesFields, Text, Unsorted> = Field::new("name");
    }
    /// `query_resources` of [`bookings::resources`](crate::bookings::resources).
    #[cfg(feature = "bookings-resources")]
    pub mod query_resources {
        use crate::query::{Field, Flag, Sorted, Text, Time, Unsorted};
        use crate::bookings::resources as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryResourcesFields {}

        crate::query::operation!(QueryResourcesFields, QueryResourcesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryResourcesFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryResourcesFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryResourcesFields, Time, Sorted> = Field::new("updatedDate");
        /// `eventsSchedule.scheduleId`
        pub const EVENTS_SCHEDULE_SCHEDULE_ID: Field<QueryResourcesFields, Text, Sorted> = Field::new("eventsSchedule.scheduleId");
        /// `locationOptions.availableInAllLocations`
        pub const LOCATION_OPTIONS_AVAILABLE_IN_ALL_LOCATIONS: Field<QueryResourcesFields, Flag, Sorted> = Field::new("locationOptions.availableInAllLocations");
        /// `locationOptions.specificLocationOptions.availableInBusinessLocations`
        pub const LOCATION_OPTIONS_SPECIFIC_LOCATION_OPTIONS_AVAILABLE_IN_BUSINESS_LOCATIONS: Field<QueryResourcesFields, Flag, Sorted> = Field::new("locationOptions.specificLocationOptions.availableInBusinessLocations");
        /// `locationOptions.specificLocationOptions.businessLocations.locationId`
        pub const LOCATION_OPTIONS_SPECIFIC_LOCATION_OPTIONS_BUSINESS_LOCATIONS_LOCATION_ID: Field<QueryResourcesFields, Text, Sorted> = Field::new("locationOptions.specificLocationOptions.businessLocations.locationId");
        /// `typeId`
        pub const TYPE_ID: Field<QueryResourcesFields, Text, Sorted> = Field::new("typeId");
        /// `name`
        pub const NAME: Field<QueryResourcesFields, Text, Unsorted> = Field::new("name");
    }
    /// `search_resources` of [`bookings::resources`](crate::bookings::resources).
    #[cfg(feature = "bookings-resources")]
    pub mod search_resources {
        use crate::query::{Field, Sorted, Text, Time};
        use crate::bookings::resources as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchResourcesFields {}

        crate::query::operation!(SearchResourcesFields, SearchResourcesRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging, search);
        impl crate::query::Searched for SearchResourcesFields {}
        impl crate::query::Summarized for SearchResourcesFields {}

        /// `createdDate`
        pub const CREATED_DATE: Field<SearchResourcesFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<SearchResourcesFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<SearchResourcesFields, Time, Sorted> = Field::new("updatedDate");
        /// `name`
        pub const NAME: Field<SearchResourcesFields, Text, Sorted> = Field::new("name");
        /// The fields that summaries are made of.
        pub mod aggregatable {
            use super::SearchResourcesFields;
            use crate::query::{Categorical, Date, SummaryField};

            /// `createdDate`
            pub const CREATED_DATE: SummaryField<SearchResourcesFields, Date> = SummaryField::new("createdDate");
            /// `id`
            pub const ID: SummaryField<SearchResourcesFields, Categorical> = SummaryField::new("id");
            /// `updatedDate`
            pub const UPDATED_DATE: SummaryField<SearchResourcesFields, Date> = SummaryField::new("updatedDate");
        }
    }
    /// `query_service_options_and_variants` of [`bookings::service_options_and_variants`](crate::bookings::service_options_and_variants).
    #[cfg(feature = "bookings-service-options-and-variants")]
    pub mod query_service_options_and_variants {
        use crate::query::{Choice, Field, List, Of, Sorted, Text, Unsorted, sets};
        use crate::bookings::service_options_and_variants as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryServiceOptionsAndVariantsFields {}

        crate::query::operation!(QueryServiceOptionsAndVariantsFields, QueryServiceOptionsAndVariantsRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `id`
        pub const ID: Field<QueryServiceOptionsAndVariantsFields, Of<Text, sets::EqNeIn>, Sorted> = Field::new("id");
        /// `serviceId`
        pub const SERVICE_ID: Field<QueryServiceOptionsAndVariantsFields, Of<Text, sets::EqNeIn>, Sorted> = Field::new("serviceId");
        /// `options.values.id`
        pub const OPTIONS_VALUES_ID: Field<QueryServiceOptionsAndVariantsFields, List<Text>, Unsorted> = Field::new("options.values.id");
        /// `options.values.type`
        pub const OPTIONS_VALUES_TYPE: Field<QueryServiceOptionsAndVariantsFields, List<Choice<document::ServiceOptionType>>, Unsorted> = Field::new("options.values.type");
        /// `variants.values.choices.custom`
        pub const VARIANTS_VALUES_CHOICES_CUSTOM: Field<QueryServiceOptionsAndVariantsFields, List<Text>, Unsorted> = Field::new("variants.values.choices.custom");
        /// `variants.values.choices.optionId`
        pub const VARIANTS_VALUES_CHOICES_OPTION_ID: Field<QueryServiceOptionsAndVariantsFields, List<Text>, Unsorted> = Field::new("variants.values.choices.optionId");
        /// `variants.values.price.currency`
        pub const VARIANTS_VALUES_PRICE_CURRENCY: Field<QueryServiceOptionsAndVariantsFields, List<Text>, Unsorted> = Field::new("variants.values.price.currency");
        /// `variants.values.price.value`
        pub const VARIANTS_VALUES_PRICE_VALUE: Field<QueryServiceOptionsAndVariantsFields, List<Text>, Unsorted> = Field::new("variants.values.price.value");
    }
    /// `query_services` of [`bookings::services`](crate::bookings::services).
    #[cfg(feature = "bookings-services")]
    pub mod query_services {
        use crate::query::{Choice, Field, Flag, List, Sorted, Text, Time};
        use crate::bookings::services as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryServicesFields {}

        crate::query::operation!(QueryServicesFields, QueryServicesRequest, query: QueryV2, [sort: Sorting], paging: Paging);

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
    /// `search_services` of [`bookings::services`](crate::bookings::services).
    #[cfg(feature = "bookings-services")]
    pub mod search_services {
        use crate::query::{Choice, Field, Flag, Integer, List, Sorted, Text};
        use crate::bookings::services as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchServicesFields {}

        crate::query::operation!(SearchServicesFields, SearchServicesRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging, search);
        impl crate::query::Searched for SearchServicesFields {}
        impl crate::query::Summarized for SearchServicesFields {}

        /// `addOnDetails.addOnId`
        pub const ADD_ON_DETAILS_ADD_ON_ID: Field<SearchServicesFields, List<Text>, Sorted> = Field::new("addOnDetails.addOnId");
        /// `addOnDetails.durationInMinutes`
        pub const ADD_ON_DETAILS_DURATION_IN_MINUTES: Field<SearchServicesFields, List<Integer>, Sorted> = Field::new("addOnDetails.durationInMinutes");
        /// `locations.business.id`
        pub const LOCATIONS_BUSINESS_ID: Field<SearchServicesFields, List<Text>, Sorted> = Field::new("locations.business.id");
        /// `locations.business.name`
        pub const LOCATIONS_BUSINESS_NAME: Field<SearchServicesFields, List<Text>, Sorted> = Field::new("locations.business.name");
        /// `locations.calculatedAddress.formattedAddress`
        pub const LOCATIONS_CALCULATED_ADDRESS_FORMATTED_ADDRESS: Field<SearchServicesFields, List<Text>, Sorted> = Field::new("locations.calculatedAddress.formattedAddress");
        /// `locations.type`
        pub const LOCATIONS_TYPE: Field<SearchServicesFields, List<Choice<document::LocationTypeEnumLocationType>>, Sorted> = Field::new("locations.type");
        /// `serviceResources.resourceIds.values`
        pub const SERVICE_RESOURCES_RESOURCE_IDS_VALUES: Field<SearchServicesFields, List<Text>, Sorted> = Field::new("serviceResources.resourceIds.values");
        /// `staffMemberIds`
        pub const STAFF_MEMBER_IDS: Field<SearchServicesFields, List<Text>, Sorted> = Field::new("staffMemberIds");
        /// `supportedSlugs.name`
        pub const SUPPORTED_SLUGS_NAME: Field<SearchServicesFields, List<Text>, Sorted> = Field::new("supportedSlugs.name");
        /// `id`
        pub const ID: Field<SearchServicesFields, Text, Sorted> = Field::new("id");
        /// `appId`
        pub const APP_ID: Field<SearchServicesFields, Text, Sorted> = Field::new("appId");
        /// `category.id`
        pub const CATEGORY_ID: Field<SearchServicesFields, Text, Sorted> = Field::new("category.id");
        /// `category.name`
        pub const CATEGORY_NAME: Field<SearchServicesFields, Text, Sorted> = Field::new("category.name");
        /// `category.sortOrder`
        pub const CATEGORY_SORT_ORDER: Field<SearchServicesFields, Integer, Sorted> = Field::new("category.sortOrder");
        /// `description`
        pub const DESCRIPTION: Field<SearchServicesFields, Text, Sorted> = Field::new("description");
        /// `form.id`
        pub const FORM_ID: Field<SearchServicesFields, Text, Sorted> = Field::new("form.id");
        /// `hidden`
        pub const HIDDEN: Field<SearchServicesFields, Flag, Sorted> = Field::new("hidden");
        /// `mainSlug.name`
        pub const MAIN_SLUG_NAME: Field<SearchServicesFields, Text, Sorted> = Field::new("mainSlug.name");
        /// `name`
        pub const NAME: Field<SearchServicesFields, Text, Sorted> = Field::new("name");
        /// `onlineBooking.enabled`
        pub const ONLINE_BOOKING_ENABLED: Field<SearchServicesFields, Flag, Sorted> = Field::new("onlineBooking.enabled");
        /// `payment.options.inPerson`
        pub const PAYMENT_OPTIONS_IN_PERSON: Field<SearchServicesFields, Flag, Sorted> = Field::new("payment.options.inPerson");
        /// `payment.options.online`
        pub const PAYMENT_OPTIONS_ONLINE: Field<SearchServicesFields, Flag, Sorted> = Field::new("payment.options.online");
        /// `payment.options.pricingPlan`
        pub const PAYMENT_OPTIONS_PRICING_PLAN: Field<SearchServicesFields, Flag, Sorted> = Field::new("payment.options.pricingPlan");
        /// `tagLine`
        pub const TAG_LINE: Field<SearchServicesFields, Text, Sorted> = Field::new("tagLine");
        /// `type`
        pub const TYPE: Field<SearchServicesFields, Choice<document::ServiceType>, Sorted> = Field::new("type");
        /// The fields that words are looked for in.
        pub mod searchable {
            use super::SearchServicesFields;
            use crate::query::WordField;

            /// `name`
            pub const NAME: WordField<SearchServicesFields> = WordField::new("name");
        }
        /// The fields that summaries are made of.
        pub mod aggregatable {
            use super::SearchServicesFields;
            use crate::query::{Categorical, Number, SummaryField};

            /// `id`
            pub const ID: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("id");
            /// `addOnDetails.addOnId`
            pub const ADD_ON_DETAILS_ADD_ON_ID: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("addOnDetails.addOnId");
            /// `addOnDetails.durationInMinutes`
            pub const ADD_ON_DETAILS_DURATION_IN_MINUTES: SummaryField<SearchServicesFields, Number> = SummaryField::new("addOnDetails.durationInMinutes");
            /// `appId`
            pub const APP_ID: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("appId");
            /// `category.id`
            pub const CATEGORY_ID: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("category.id");
            /// `category.name`
            pub const CATEGORY_NAME: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("category.name");
            /// `category.sortOrder`
            pub const CATEGORY_SORT_ORDER: SummaryField<SearchServicesFields, Number> = SummaryField::new("category.sortOrder");
            /// `description`
            pub const DESCRIPTION: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("description");
            /// `form.id`
            pub const FORM_ID: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("form.id");
            /// `hidden`
            pub const HIDDEN: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("hidden");
            /// `locations.business.id`
            pub const LOCATIONS_BUSINESS_ID: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("locations.business.id");
            /// `locations.business.name`
            pub const LOCATIONS_BUSINESS_NAME: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("locations.business.name");
            /// `locations.type`
            pub const LOCATIONS_TYPE: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("locations.type");
            /// `mainSlug.name`
            pub const MAIN_SLUG_NAME: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("mainSlug.name");
            /// `name`
            pub const NAME: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("name");
            /// `onlineBooking.enabled`
            pub const ONLINE_BOOKING_ENABLED: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("onlineBooking.enabled");
            /// `payment.options.inPerson`
            pub const PAYMENT_OPTIONS_IN_PERSON: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("payment.options.inPerson");
            /// `payment.options.online`
            pub const PAYMENT_OPTIONS_ONLINE: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("payment.options.online");
            /// `payment.options.pricingPlan`
            pub const PAYMENT_OPTIONS_PRICING_PLAN: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("payment.options.pricingPlan");
            /// `serviceResources.resourceIds.values`
            pub const SERVICE_RESOURCES_RESOURCE_IDS_VALUES: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("serviceResources.resourceIds.values");
            /// `staffMemberIds`
            pub const STAFF_MEMBER_IDS: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("staffMemberIds");
            /// `supportedSlugs.name`
            pub const SUPPORTED_SLUGS_NAME: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("supportedSlugs.name");
            /// `tagLine`
            pub const TAG_LINE: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("tagLine");
            /// `type`
            pub const TYPE: SummaryField<SearchServicesFields, Categorical> = SummaryField::new("type");
        }
    }
    /// `query_staff_members` of [`bookings::staff_members`](crate::bookings::staff_members).
    #[cfg(feature = "bookings-staff-members")]
    pub mod query_staff_members {
        use crate::query::{Field, Flag, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::bookings::staff_members as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryStaffMembersFields {}

        crate::query::operation!(QueryStaffMembersFields, QueryStaffMembersRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryStaffMembersFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryStaffMembersFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryStaffMembersFields, Time, Sorted> = Field::new("updatedDate");
        /// `associatedWixIdentity.identificationData.contactId`
        pub const ASSOCIATED_WIX_IDENTITY_IDENTIFICATION_DATA_CONTACT_ID: Field<QueryStaffMembersFields, Text, Sorted> = Field::new("associatedWixIdentity.identificationData.contactId");
        /// `associatedWixIdentity.identificationData.wixUserId`
        pub const ASSOCIATED_WIX_IDENTITY_IDENTIFICATION_DATA_WIX_USER_ID: Field<QueryStaffMembersFields, Text, Sorted> = Field::new("associatedWixIdentity.identificationData.wixUserId");
        /// `description`
        pub const DESCRIPTION: Field<QueryStaffMembersFields, Text, Sorted> = Field::new("description");
        /// `resourceId`
        pub const RESOURCE_ID: Field<QueryStaffMembersFields, Text, Sorted> = Field::new("resourceId");
        /// `serviceProvider`
        pub const SERVICE_PROVIDER: Field<QueryStaffMembersFields, Flag, Sorted> = Field::new("serviceProvider");
        /// `email`
        pub const EMAIL: Field<QueryStaffMembersFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("email");
        /// `name`
        pub const NAME: Field<QueryStaffMembersFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("name");
        /// `phone`
        pub const PHONE: Field<QueryStaffMembersFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("phone");
    }
    /// `query_time_slots_configurations` of [`bookings::time_slots_configuration`](crate::bookings::time_slots_configuration).
    #[cfg(feature = "bookings-time-slots-configuration")]
    pub mod query_time_slots_configurations {
        use crate::query::{Choice, Field, Flag, Integer, Sorted, Text, Time, Unsorted};
        use crate::bookings::time_slots_configuration as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryTimeSlotsConfigurationsFields {}

        crate::query::operation!(QueryTimeSlotsConfigurationsFields, QueryTimeSlotsConfigurationsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryTimeSlotsConfigurationsFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryTimeSlotsConfigurationsFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryTimeSlotsConfigurationsFields, Time, Sorted> = Field::new("updatedDate");
        /// `appId`
        pub const APP_ID: Field<QueryTimeSlotsConfigurationsFields, Text, Unsorted> = Field::new("appId");
        /// `displayTimeZone.basedOn`
        pub const DISPLAY_TIME_ZONE_BASED_ON: Field<QueryTimeSlotsConfigurationsFields, Choice<document::BasedOn>, Unsorted> = Field::new("displayTimeZone.basedOn");
        /// `splitInterval.sameAsDuration`
        pub const SPLIT_INTERVAL_SAME_AS_DURATION: Field<QueryTimeSlotsConfigurationsFields, Flag, Unsorted> = Field::new("splitInterval.sameAsDuration");
        /// `splitInterval.valueInMinutes`
        pub const SPLIT_INTERVAL_VALUE_IN_MINUTES: Field<QueryTimeSlotsConfigurationsFields, Integer, Unsorted> = Field::new("splitInterval.valueInMinutes");
        /// `staffSelection.strategy`
        pub const STAFF_SELECTION_STRATEGY: Field<QueryTimeSlotsConfigurationsFields, Choice<document::Strategy>, Unsorted> = Field::new("staffSelection.strategy");
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

        crate::query::operation!(QueryCategoriesFields, QueryCategoriesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

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

        crate::query::operation!(SearchCategoriesFields, SearchCategoriesRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging, search);
        impl crate::query::Searched for SearchCategoriesFields {}
        impl crate::query::Summarized for SearchCategoriesFields {}

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
        /// The fields that words are looked for in.
        pub mod searchable {
            use super::SearchCategoriesFields;
            use crate::query::WordField;

            /// `description`
            pub const DESCRIPTION: WordField<SearchCategoriesFields> = WordField::new("description");
            /// `name`
            pub const NAME: WordField<SearchCategoriesFields> = WordField::new("name");
        }
        /// The fields that summaries are made of.
        pub mod aggregatable {
            use super::SearchCategoriesFields;
            use crate::query::{Categorical, Date, Number, SummaryField};

            /// `createdDate`
            pub const CREATED_DATE: SummaryField<SearchCategoriesFields, Date> = SummaryField::new("createdDate");
            /// `id`
            pub const ID: SummaryField<SearchCategoriesFields, Categorical> = SummaryField::new("id");
            /// `updatedDate`
            pub const UPDATED_DATE: SummaryField<SearchCategoriesFields, Date> = SummaryField::new("updatedDate");
            /// `managingAppId`
            pub const MANAGING_APP_ID: SummaryField<SearchCategoriesFields, Categorical> = SummaryField::new("managingAppId");
            /// `name`
            pub const NAME: SummaryField<SearchCategoriesFields, Categorical> = SummaryField::new("name");
            /// `parentCategory.id`
            pub const PARENT_CATEGORY_ID: SummaryField<SearchCategoriesFields, Categorical> = SummaryField::new("parentCategory.id");
            /// `parentCategory.index`
            pub const PARENT_CATEGORY_INDEX: SummaryField<SearchCategoriesFields, Number> = SummaryField::new("parentCategory.index");
            /// `slug`
            pub const SLUG: SummaryField<SearchCategoriesFields, Categorical> = SummaryField::new("slug");
            /// `treeReference.appNamespace`
            pub const TREE_REFERENCE_APP_NAMESPACE: SummaryField<SearchCategoriesFields, Categorical> = SummaryField::new("treeReference.appNamespace");
            /// `treeReference.treeKey`
            pub const TREE_REFERENCE_TREE_KEY: SummaryField<SearchCategoriesFields, Categorical> = SummaryField::new("treeReference.treeKey");
            /// `visible`
            pub const VISIBLE: SummaryField<SearchCategoriesFields, Categorical> = SummaryField::new("visible");
        }
    }
}

/// Queries of Wix Comments.
pub mod comments {
    /// `query_category` of [`comments::categories`](crate::comments::categories).
    #[cfg(feature = "comments-categories")]
    pub mod query_category {
        use crate::query::{Field, Flag, Sorted, Text, Time};
        use crate::comments::categories as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCategoryFields {}

        crate::query::operation!(QueryCategoryFields, QueryCategoryRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryCategoryFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryCategoryFields, Text, Sorted> = Field::new("id");
        /// `appId`
        pub const APP_ID: Field<QueryCategoryFields, Text, Sorted> = Field::new("appId");
        /// `guestCommenting`
        pub const GUEST_COMMENTING: Field<QueryCategoryFields, Flag, Sorted> = Field::new("guestCommenting");
        /// `guestReactions`
        pub const GUEST_REACTIONS: Field<QueryCategoryFields, Flag, Sorted> = Field::new("guestReactions");
        /// `name`
        pub const NAME: Field<QueryCategoryFields, Text, Sorted> = Field::new("name");
        /// `ratingsSettings.ratingRequired`
        pub const RATINGS_SETTINGS_RATING_REQUIRED: Field<QueryCategoryFields, Flag, Sorted> = Field::new("ratingsSettings.ratingRequired");
        /// `ratingsSettings.ratingsEnabled`
        pub const RATINGS_SETTINGS_RATINGS_ENABLED: Field<QueryCategoryFields, Flag, Sorted> = Field::new("ratingsSettings.ratingsEnabled");
    }
    /// `query_comments` of [`comments::comments`](crate::comments::comments).
    #[cfg(feature = "comments-comments")]
    pub mod query_comments {
        use crate::query::{Choice, Field, Flag, Integer, Of, Sorted, Text, Unsorted, sets};
        use crate::comments::comments as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCommentsFields {}

        crate::query::operation!(QueryCommentsFields, QueryCommentsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryCommentsFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("id");
        /// `contextId`
        pub const CONTEXT_ID: Field<QueryCommentsFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("contextId");
        /// `resourceId`
        pub const RESOURCE_ID: Field<QueryCommentsFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("resourceId");
        /// `author.userId`
        pub const AUTHOR_USER_ID: Field<QueryCommentsFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("author.userId");
        /// `author.memberId`
        pub const AUTHOR_MEMBER_ID: Field<QueryCommentsFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("author.memberId");
        /// `author.visitorId`
        pub const AUTHOR_VISITOR_ID: Field<QueryCommentsFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("author.visitorId");
        /// `parentComment.id`
        pub const PARENT_COMMENT_ID: Field<QueryCommentsFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("parentComment.id");
        /// `replyCount`
        pub const REPLY_COUNT: Field<QueryCommentsFields, Of<Integer, sets::EqNeOrder>, Sorted> = Field::new("replyCount");
        /// `status`
        pub const STATUS: Field<QueryCommentsFields, Of<Choice<document::Status>, sets::EqNeIn>, Unsorted> = Field::new("status");
        /// `voteSummary.netVoteCount`
        pub const VOTE_SUMMARY_NET_VOTE_COUNT: Field<QueryCommentsFields, Of<Integer, sets::EqNeOrder>, Sorted> = Field::new("voteSummary.netVoteCount");
        /// `rating`
        pub const RATING: Field<QueryCommentsFields, Of<Integer, sets::EqNeOrder>, Sorted> = Field::new("rating");
        /// `reactionSummary.total`
        pub const REACTION_SUMMARY_TOTAL: Field<QueryCommentsFields, Of<Integer, sets::EqNeOrder>, Sorted> = Field::new("reactionSummary.total");
        /// `marked`
        pub const MARKED: Field<QueryCommentsFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("marked");
    }
    /// `query_votes` of [`comments::votes`](crate::comments::votes).
    #[cfg(feature = "comments-votes")]
    pub mod query_votes {
        use crate::query::{Field, Of, Text, Unsorted, sets};
        use crate::comments::votes as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryVotesFields {}

        crate::query::operation!(QueryVotesFields, QueryVotesRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `resourceId`
        pub const RESOURCE_ID: Field<QueryVotesFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("resourceId");
    }
    /// `query_comments_widget` of [`comments::widgets`](crate::comments::widgets).
    #[cfg(feature = "comments-widgets")]
    pub mod query_comments_widget {
        use crate::query::{Field, Integer, Sorted, Text, Time};
        use crate::comments::widgets as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCommentsWidgetFields {}

        crate::query::operation!(QueryCommentsWidgetFields, QueryCommentsWidgetRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryCommentsWidgetFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryCommentsWidgetFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryCommentsWidgetFields, Time, Sorted> = Field::new("updatedDate");
        /// `categoryId`
        pub const CATEGORY_ID: Field<QueryCommentsWidgetFields, Text, Sorted> = Field::new("categoryId");
        /// `commentCount`
        pub const COMMENT_COUNT: Field<QueryCommentsWidgetFields, Integer, Sorted> = Field::new("commentCount");
        /// `componentId`
        pub const COMPONENT_ID: Field<QueryCommentsWidgetFields, Text, Sorted> = Field::new("componentId");
        /// `resourceId`
        pub const RESOURCE_ID: Field<QueryCommentsWidgetFields, Text, Sorted> = Field::new("resourceId");
    }
}

/// Queries of Wix CRM.
pub mod crm {
    /// `query_cards` of [`crm::cards`](crate::crm::cards).
    #[cfg(feature = "crm-cards")]
    pub mod query_cards {
        use crate::query::{Ascending, Descending, Exact, Field, Of, Text, Time, Unsorted, sets};
        use crate::crm::cards as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCardsFields {}

        crate::query::operation!(QueryCardsFields, QueryCardsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryCardsFields, Exact<Text>, Unsorted> = Field::new("id");
        /// `pipelineId`
        pub const PIPELINE_ID: Field<QueryCardsFields, Exact<Text>, Unsorted> = Field::new("pipelineId");
        /// `stageId`
        pub const STAGE_ID: Field<QueryCardsFields, Exact<Text>, Unsorted> = Field::new("stageId");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryCardsFields, Of<Time, sets::EqNeOrder>, Ascending> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryCardsFields, Of<Time, sets::EqNeOrder>, Descending> = Field::new("updatedDate");
    }
    /// `search_cards` of [`crm::cards`](crate::crm::cards).
    #[cfg(feature = "crm-cards")]
    pub mod search_cards {
        use crate::query::{Ascending, Choice, Exact, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::crm::cards as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchCardsFields {}

        crate::query::operation!(SearchCardsFields, SearchCardsRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging, search);
        impl crate::query::Searched for SearchCardsFields {}
        impl crate::query::Summarized for SearchCardsFields {}

        /// `id`
        pub const ID: Field<SearchCardsFields, Exact<Text>, Ascending> = Field::new("id");
        /// `pipelineId`
        pub const PIPELINE_ID: Field<SearchCardsFields, Exact<Text>, Ascending> = Field::new("pipelineId");
        /// `stageId`
        pub const STAGE_ID: Field<SearchCardsFields, Exact<Text>, Ascending> = Field::new("stageId");
        /// `assigneeId`
        pub const ASSIGNEE_ID: Field<SearchCardsFields, Of<Text, sets::EqNeInNinExists>, Ascending> = Field::new("assigneeId");
        /// `mainContact.contactId`
        pub const MAIN_CONTACT_CONTACT_ID: Field<SearchCardsFields, Of<Text, sets::EqNeInNinExists>, Ascending> = Field::new("mainContact.contactId");
        /// `createdDate`
        pub const CREATED_DATE: Field<SearchCardsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<SearchCardsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("updatedDate");
        /// `stageUpdatedDate`
        pub const STAGE_UPDATED_DATE: Field<SearchCardsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("stageUpdatedDate");
        /// `dueDate`
        pub const DUE_DATE: Field<SearchCardsFields, Of<Time, sets::EqOrderExists>, Sorted> = Field::new("dueDate");
        /// `staleDate`
        pub const STALE_DATE: Field<SearchCardsFields, Of<Time, sets::EqOrderExists>, Sorted> = Field::new("staleDate");
        /// `value.value`
        pub const VALUE_VALUE: Field<SearchCardsFields, Of<Text, sets::EqOrderExists>, Sorted> = Field::new("value.value");
        /// `tags.privateTags.tagIds`
        pub const TAGS_PRIVATE_TAGS_TAG_IDS: Field<SearchCardsFields, Of<Text, sets::SomeAllEmpty>, Unsorted> = Field::new("tags.privateTags.tagIds");
        /// `description`
        pub const DESCRIPTION: Field<SearchCardsFields, Of<Text, sets::EqNeInNinPrefixExists>, Unsorted> = Field::new("description");
        /// `mainContact.email`
        pub const MAIN_CONTACT_EMAIL: Field<SearchCardsFields, Of<Text, sets::EqNeInNinPrefix>, Sorted> = Field::new("mainContact.email");
        /// `mainContact.phone`
        pub const MAIN_CONTACT_PHONE: Field<SearchCardsFields, Of<Text, sets::EqNeInNinPrefix>, Sorted> = Field::new("mainContact.phone");
        /// `name`
        pub const NAME: Field<SearchCardsFields, Of<Text, sets::EqNeInNinPrefix>, Sorted> = Field::new("name");
        /// `outcome`
        pub const OUTCOME: Field<SearchCardsFields, Exact<Choice<document::Outcome>>, Sorted> = Field::new("outcome");
        /// `priority`
        pub const PRIORITY: Field<SearchCardsFields, Exact<Choice<document::Priority>>, Sorted> = Field::new("priority");
        /// The fields that words are looked for in.
        pub mod searchable {
            use super::SearchCardsFields;
            use crate::query::WordField;

            /// `additionalContacts.email`
            pub const ADDITIONAL_CONTACTS_EMAIL: WordField<SearchCardsFields> = WordField::new("additionalContacts.email");
            /// `additionalContacts.fullName`
            pub const ADDITIONAL_CONTACTS_FULL_NAME: WordField<SearchCardsFields> = WordField::new("additionalContacts.fullName");
            /// `additionalContacts.phone`
            pub const ADDITIONAL_CONTACTS_PHONE: WordField<SearchCardsFields> = WordField::new("additionalContacts.phone");
            /// `description`
            pub const DESCRIPTION: WordField<SearchCardsFields> = WordField::new("description");
            /// `mainContact.email`
            pub const MAIN_CONTACT_EMAIL: WordField<SearchCardsFields> = WordField::new("mainContact.email");
            /// `mainContact.fullName`
            pub const MAIN_CONTACT_FULL_NAME: WordField<SearchCardsFields> = WordField::new("mainContact.fullName");
            /// `mainContact.phone`
            pub const MAIN_CONTACT_PHONE: WordField<SearchCardsFields> = WordField::new("mainContact.phone");
            /// `name`
            pub const NAME: WordField<SearchCardsFields> = WordField::new("name");
        }
        /// The fields that summaries are made of.
        pub mod aggregatable {
            use super::SearchCardsFields;
            use crate::query::{Categorical, Date, Number, SummaryField};

            /// `createdDate`
            pub const CREATED_DATE: SummaryField<SearchCardsFields, Date> = SummaryField::new("createdDate");
            /// `id`
            pub const ID: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("id");
            /// `updatedDate`
            pub const UPDATED_DATE: SummaryField<SearchCardsFields, Date> = SummaryField::new("updatedDate");
            /// `additionalContacts.contactId`
            pub const ADDITIONAL_CONTACTS_CONTACT_ID: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("additionalContacts.contactId");
            /// `assigneeId`
            pub const ASSIGNEE_ID: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("assigneeId");
            /// `description`
            pub const DESCRIPTION: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("description");
            /// `dueDate`
            pub const DUE_DATE: SummaryField<SearchCardsFields, Date> = SummaryField::new("dueDate");
            /// `linkedEntities.entityId`
            pub const LINKED_ENTITIES_ENTITY_ID: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("linkedEntities.entityId");
            /// `linkedEntities.referencedEntity`
            pub const LINKED_ENTITIES_REFERENCED_ENTITY: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("linkedEntities.referencedEntity");
            /// `mainContact.contactId`
            pub const MAIN_CONTACT_CONTACT_ID: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("mainContact.contactId");
            /// `name`
            pub const NAME: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("name");
            /// `outcome`
            pub const OUTCOME: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("outcome");
            /// `pipelineId`
            pub const PIPELINE_ID: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("pipelineId");
            /// `priority`
            pub const PRIORITY: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("priority");
            /// `stageId`
            pub const STAGE_ID: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("stageId");
            /// `stageUpdatedDate`
            pub const STAGE_UPDATED_DATE: SummaryField<SearchCardsFields, Date> = SummaryField::new("stageUpdatedDate");
            /// `staleDate`
            pub const STALE_DATE: SummaryField<SearchCardsFields, Date> = SummaryField::new("staleDate");
            /// `tags.privateTags.tagIds`
            pub const TAGS_PRIVATE_TAGS_TAG_IDS: SummaryField<SearchCardsFields, Categorical> = SummaryField::new("tags.privateTags.tagIds");
            /// `value.value`
            pub const VALUE_VALUE: SummaryField<SearchCardsFields, Number> = SummaryField::new("value.value");
        }
    }
    /// `query_contacts` of [`crm::contacts`](crate::crm::contacts).
    #[cfg(feature = "crm-contacts")]
    pub mod query_contacts {
        use crate::query::{Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::crm::contacts as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryContactsFields {}

        crate::query::operation!(QueryContactsFields, QueryContactsRequest, query: Query, [sort: Sorting], paging: Paging);

        /// `id`
        pub const ID: Field<QueryContactsFields, Of<Text, sets::EqNeInExists>, Unsorted> = Field::new("id");
        /// `info.locale`
        pub const INFO_LOCALE: Field<QueryContactsFields, Of<Text, sets::EqNeInExists>, Unsorted> = Field::new("info.locale");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryContactsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("createdDate");
        /// `info.birthdate`
        pub const INFO_BIRTHDATE: Field<QueryContactsFields, Of<Text, sets::EqNeOrder>, Sorted> = Field::new("info.birthdate");
        /// `lastActivity.activityDate`
        pub const LAST_ACTIVITY_ACTIVITY_DATE: Field<QueryContactsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("lastActivity.activityDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryContactsFields, Of<Time, sets::EqNeOrder>, Unsorted> = Field::new("updatedDate");
        /// `info.company`
        pub const INFO_COMPANY: Field<QueryContactsFields, Of<Text, sets::EqNeInPrefixExists>, Sorted> = Field::new("info.company");
        /// `info.jobTitle`
        pub const INFO_JOB_TITLE: Field<QueryContactsFields, Of<Text, sets::EqNeInPrefixExists>, Sorted> = Field::new("info.jobTitle");
        /// `info.name.first`
        pub const INFO_NAME_FIRST: Field<QueryContactsFields, Of<Text, sets::EqNeInPrefixExists>, Sorted> = Field::new("info.name.first");
        /// `info.name.last`
        pub const INFO_NAME_LAST: Field<QueryContactsFields, Of<Text, sets::EqNeInPrefixExists>, Sorted> = Field::new("info.name.last");
        /// `primaryInfo.email`
        pub const PRIMARY_INFO_EMAIL: Field<QueryContactsFields, Of<Text, sets::EqNeInPrefixExists>, Sorted> = Field::new("primaryInfo.email");
        /// `primaryInfo.phone`
        pub const PRIMARY_INFO_PHONE: Field<QueryContactsFields, Of<Text, sets::EqNeInPrefixExists>, Unsorted> = Field::new("primaryInfo.phone");
    }
    /// `query_contacts` of [`crm::contacts_v5`](crate::crm::contacts_v5).
    #[cfg(feature = "crm-contacts-v5")]
    pub mod query_contacts_of_contacts_v5 {
        use crate::query::{Ascending, Field, Of, Text, Time, Unsorted, sets};
        use crate::crm::contacts_v5 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryContactsFields {}

        crate::query::operation!(QueryContactsFields, QueryContactsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryContactsFields, Of<Text, sets::EqIn>, Unsorted> = Field::new("id");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryContactsFields, Of<Time, sets::EqOrder>, Ascending> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryContactsFields, Of<Time, sets::EqOrder>, Ascending> = Field::new("updatedDate");
        /// `email.email`
        pub const EMAIL_EMAIL: Field<QueryContactsFields, Of<Text, sets::EqInExists>, Unsorted> = Field::new("email.email");
        /// `externalId`
        pub const EXTERNAL_ID: Field<QueryContactsFields, Of<Text, sets::EqInExists>, Unsorted> = Field::new("externalId");
        /// `phone.phone`
        pub const PHONE_PHONE: Field<QueryContactsFields, Of<Text, sets::EqInExists>, Unsorted> = Field::new("phone.phone");
    }
    /// `search_contacts` of [`crm::contacts_v5`](crate::crm::contacts_v5).
    #[cfg(feature = "crm-contacts-v5")]
    pub mod search_contacts {
        use crate::query::{Choice, Exact, Field, Flag, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::crm::contacts_v5 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchContactsFields {}

        crate::query::operation!(SearchContactsFields, SearchContactsRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging, search);
        impl crate::query::Searched for SearchContactsFields {}
        impl crate::query::Summarized for SearchContactsFields {}

        /// `assigneeId`
        pub const ASSIGNEE_ID: Field<SearchContactsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("assigneeId");
        /// `memberInfo.memberId`
        pub const MEMBER_INFO_MEMBER_ID: Field<SearchContactsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("memberInfo.memberId");
        /// `source.appId`
        pub const SOURCE_APP_ID: Field<SearchContactsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("source.appId");
        /// `source.userId`
        pub const SOURCE_USER_ID: Field<SearchContactsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("source.userId");
        /// `timeZone`
        pub const TIME_ZONE: Field<SearchContactsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("timeZone");
        /// `memberInfo.profileInfo.privacyStatus`
        pub const MEMBER_INFO_PROFILE_INFO_PRIVACY_STATUS: Field<SearchContactsFields, Of<Choice<document::PrivacyStatus>, sets::EqNeInNinExists>, Sorted> = Field::new("memberInfo.profileInfo.privacyStatus");
        /// `memberInfo.status`
        pub const MEMBER_INFO_STATUS: Field<SearchContactsFields, Of<Choice<document::MemberStatus>, sets::EqNeInNinExists>, Sorted> = Field::new("memberInfo.status");
        /// `memberInfo.userInfo.role`
        pub const MEMBER_INFO_USER_INFO_ROLE: Field<SearchContactsFields, Of<Choice<document::Role>, sets::EqNeInNinExists>, Sorted> = Field::new("memberInfo.userInfo.role");
        /// `memberInfo.emailVerificationRequired`
        pub const MEMBER_INFO_EMAIL_VERIFICATION_REQUIRED: Field<SearchContactsFields, Of<Flag, sets::EqNe>, Unsorted> = Field::new("memberInfo.emailVerificationRequired");
        /// `memberInfo.emailVerified`
        pub const MEMBER_INFO_EMAIL_VERIFIED: Field<SearchContactsFields, Of<Flag, sets::EqNe>, Unsorted> = Field::new("memberInfo.emailVerified");
        /// `memberInfo.profileInfo.muted`
        pub const MEMBER_INFO_PROFILE_INFO_MUTED: Field<SearchContactsFields, Of<Flag, sets::EqNe>, Unsorted> = Field::new("memberInfo.profileInfo.muted");
        /// `memberInfo.profileInfo.reported`
        pub const MEMBER_INFO_PROFILE_INFO_REPORTED: Field<SearchContactsFields, Of<Flag, sets::EqNe>, Unsorted> = Field::new("memberInfo.profileInfo.reported");
        /// `memberInfo.requireProfileCompletion`
        pub const MEMBER_INFO_REQUIRE_PROFILE_COMPLETION: Field<SearchContactsFields, Of<Flag, sets::EqNe>, Unsorted> = Field::new("memberInfo.requireProfileCompletion");
        /// `createdDate`
        pub const CREATED_DATE: Field<SearchContactsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<SearchContactsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("updatedDate");
        /// `lastActivity.date`
        pub const LAST_ACTIVITY_DATE: Field<SearchContactsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("lastActivity.date");
        /// `memberInfo.sessionInfo.lastMobileLogin`
        pub const MEMBER_INFO_SESSION_INFO_LAST_MOBILE_LOGIN: Field<SearchContactsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("memberInfo.sessionInfo.lastMobileLogin");
        /// `memberInfo.sessionInfo.lastWebLogin`
        pub const MEMBER_INFO_SESSION_INFO_LAST_WEB_LOGIN: Field<SearchContactsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("memberInfo.sessionInfo.lastWebLogin");
        /// `memberInfo.signupDate`
        pub const MEMBER_INFO_SIGNUP_DATE: Field<SearchContactsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("memberInfo.signupDate");
        /// `company.jobTitle`
        pub const COMPANY_JOB_TITLE: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Sorted> = Field::new("company.jobTitle");
        /// `company.name`
        pub const COMPANY_NAME: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Sorted> = Field::new("company.name");
        /// `email.email`
        pub const EMAIL_EMAIL: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Sorted> = Field::new("email.email");
        /// `memberInfo.email`
        pub const MEMBER_INFO_EMAIL: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Sorted> = Field::new("memberInfo.email");
        /// `memberInfo.profileInfo.nickname`
        pub const MEMBER_INFO_PROFILE_INFO_NICKNAME: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Sorted> = Field::new("memberInfo.profileInfo.nickname");
        /// `name.first`
        pub const NAME_FIRST: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Sorted> = Field::new("name.first");
        /// `name.last`
        pub const NAME_LAST: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Sorted> = Field::new("name.last");
        /// `phone.phone`
        pub const PHONE_PHONE: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Sorted> = Field::new("phone.phone");
        /// `id`
        pub const ID: Field<SearchContactsFields, Exact<Text>, Unsorted> = Field::new("id");
        /// `email.deliverabilityStatus`
        pub const EMAIL_DELIVERABILITY_STATUS: Field<SearchContactsFields, Exact<Choice<document::EmailDeliverabilityStatus>>, Unsorted> = Field::new("email.deliverabilityStatus");
        /// `email.subscriptionStatus.status`
        pub const EMAIL_SUBSCRIPTION_STATUS_STATUS: Field<SearchContactsFields, Exact<Choice<document::SubscriptionStatus>>, Unsorted> = Field::new("email.subscriptionStatus.status");
        /// `phone.deliverabilityStatus`
        pub const PHONE_DELIVERABILITY_STATUS: Field<SearchContactsFields, Exact<Choice<document::PhoneDeliverabilityStatus>>, Unsorted> = Field::new("phone.deliverabilityStatus");
        /// `phone.subscriptionStatus.status`
        pub const PHONE_SUBSCRIPTION_STATUS_STATUS: Field<SearchContactsFields, Exact<Choice<document::SubscriptionStatus>>, Unsorted> = Field::new("phone.subscriptionStatus.status");
        /// `locale`
        pub const LOCALE: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Unsorted> = Field::new("locale");
        /// `phone.e164`
        pub const PHONE_E164: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Unsorted> = Field::new("phone.e164");
        /// `source.additionalInfo`
        pub const SOURCE_ADDITIONAL_INFO: Field<SearchContactsFields, Of<Text, sets::EqNeInNinPrefixExists>, Unsorted> = Field::new("source.additionalInfo");
        /// `locationIds`
        pub const LOCATION_IDS: Field<SearchContactsFields, Of<Text, sets::SomeAllExistsEmpty>, Unsorted> = Field::new("locationIds");
        /// `memberInfo.groupInfo.groupIds`
        pub const MEMBER_INFO_GROUP_INFO_GROUP_IDS: Field<SearchContactsFields, Of<Text, sets::SomeAllExistsEmpty>, Unsorted> = Field::new("memberInfo.groupInfo.groupIds");
        /// `memberInfo.sessionInfo.mobileAppNames`
        pub const MEMBER_INFO_SESSION_INFO_MOBILE_APP_NAMES: Field<SearchContactsFields, Of<Text, sets::SomeAllExistsEmpty>, Unsorted> = Field::new("memberInfo.sessionInfo.mobileAppNames");
        /// `segmentIds`
        pub const SEGMENT_IDS: Field<SearchContactsFields, Of<Text, sets::SomeAllExistsEmpty>, Unsorted> = Field::new("segmentIds");
        /// `tags.privateTags.tagIds`
        pub const TAGS_PRIVATE_TAGS_TAG_IDS: Field<SearchContactsFields, Of<Text, sets::SomeAllExistsEmpty>, Unsorted> = Field::new("tags.privateTags.tagIds");
        /// `addresses.address.country`
        pub const ADDRESSES_ADDRESS_COUNTRY: Field<SearchContactsFields, Of<Text, sets::SomeAllExists>, Unsorted> = Field::new("addresses.address.country");
        /// `addresses.address.subdivision`
        pub const ADDRESSES_ADDRESS_SUBDIVISION: Field<SearchContactsFields, Of<Text, sets::SomeAllExists>, Unsorted> = Field::new("addresses.address.subdivision");
        /// `addresses.recipient.phone`
        pub const ADDRESSES_RECIPIENT_PHONE: Field<SearchContactsFields, Of<Text, sets::SomeAllExists>, Unsorted> = Field::new("addresses.recipient.phone");
        /// `additionalEmails.email`
        pub const ADDITIONAL_EMAILS_EMAIL: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("additionalEmails.email");
        /// `additionalPhones.e164`
        pub const ADDITIONAL_PHONES_E164: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("additionalPhones.e164");
        /// `additionalPhones.phone`
        pub const ADDITIONAL_PHONES_PHONE: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("additionalPhones.phone");
        /// `addresses.address.addressLine`
        pub const ADDRESSES_ADDRESS_ADDRESS_LINE: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("addresses.address.addressLine");
        /// `addresses.address.city`
        pub const ADDRESSES_ADDRESS_CITY: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("addresses.address.city");
        /// `addresses.address.postalCode`
        pub const ADDRESSES_ADDRESS_POSTAL_CODE: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("addresses.address.postalCode");
        /// `addresses.address.streetAddress.name`
        pub const ADDRESSES_ADDRESS_STREET_ADDRESS_NAME: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("addresses.address.streetAddress.name");
        /// `addresses.address.subdivisionFullname`
        pub const ADDRESSES_ADDRESS_SUBDIVISION_FULLNAME: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("addresses.address.subdivisionFullname");
        /// `addresses.recipient.company`
        pub const ADDRESSES_RECIPIENT_COMPANY: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("addresses.recipient.company");
        /// `addresses.recipient.firstName`
        pub const ADDRESSES_RECIPIENT_FIRST_NAME: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("addresses.recipient.firstName");
        /// `addresses.recipient.lastName`
        pub const ADDRESSES_RECIPIENT_LAST_NAME: Field<SearchContactsFields, Of<Text, sets::PrefixSomeAllExists>, Unsorted> = Field::new("addresses.recipient.lastName");
        /// `birthdate`
        pub const BIRTHDATE: Field<SearchContactsFields, Of<Text, sets::EqNeOrder>, Sorted> = Field::new("birthdate");
        /// The fields that words are looked for in.
        pub mod searchable {
            use super::SearchContactsFields;
            use crate::query::WordField;

            /// `company.jobTitle`
            pub const COMPANY_JOB_TITLE: WordField<SearchContactsFields> = WordField::new("company.jobTitle");
            /// `company.name`
            pub const COMPANY_NAME: WordField<SearchContactsFields> = WordField::new("company.name");
            /// `email.email`
            pub const EMAIL_EMAIL: WordField<SearchContactsFields> = WordField::new("email.email");
            /// `memberInfo.email`
            pub const MEMBER_INFO_EMAIL: WordField<SearchContactsFields> = WordField::new("memberInfo.email");
            /// `memberInfo.profileInfo.nickname`
            pub const MEMBER_INFO_PROFILE_INFO_NICKNAME: WordField<SearchContactsFields> = WordField::new("memberInfo.profileInfo.nickname");
            /// `name.full`
            pub const NAME_FULL: WordField<SearchContactsFields> = WordField::new("name.full");
            /// `phone.phone`
            pub const PHONE_PHONE: WordField<SearchContactsFields> = WordField::new("phone.phone");
        }
        /// The fields that summaries are made of.
        pub mod aggregatable {
            use super::SearchContactsFields;
            use crate::query::{Categorical, Date, SummaryField};

            /// `createdDate`
            pub const CREATED_DATE: SummaryField<SearchContactsFields, Date> = SummaryField::new("createdDate");
            /// `id`
            pub const ID: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("id");
            /// `updatedDate`
            pub const UPDATED_DATE: SummaryField<SearchContactsFields, Date> = SummaryField::new("updatedDate");
            /// `addresses.address.country`
            pub const ADDRESSES_ADDRESS_COUNTRY: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("addresses.address.country");
            /// `addresses.address.subdivision`
            pub const ADDRESSES_ADDRESS_SUBDIVISION: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("addresses.address.subdivision");
            /// `addresses.address.subdivisionFullname`
            pub const ADDRESSES_ADDRESS_SUBDIVISION_FULLNAME: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("addresses.address.subdivisionFullname");
            /// `assigneeId`
            pub const ASSIGNEE_ID: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("assigneeId");
            /// `email.deliverabilityStatus`
            pub const EMAIL_DELIVERABILITY_STATUS: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("email.deliverabilityStatus");
            /// `email.subscriptionStatus.status`
            pub const EMAIL_SUBSCRIPTION_STATUS_STATUS: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("email.subscriptionStatus.status");
            /// `lastActivity.date`
            pub const LAST_ACTIVITY_DATE: SummaryField<SearchContactsFields, Date> = SummaryField::new("lastActivity.date");
            /// `locale`
            pub const LOCALE: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("locale");
            /// `locationIds`
            pub const LOCATION_IDS: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("locationIds");
            /// `memberInfo.emailVerificationRequired`
            pub const MEMBER_INFO_EMAIL_VERIFICATION_REQUIRED: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.emailVerificationRequired");
            /// `memberInfo.emailVerified`
            pub const MEMBER_INFO_EMAIL_VERIFIED: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.emailVerified");
            /// `memberInfo.groupInfo.groupIds`
            pub const MEMBER_INFO_GROUP_INFO_GROUP_IDS: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.groupInfo.groupIds");
            /// `memberInfo.memberId`
            pub const MEMBER_INFO_MEMBER_ID: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.memberId");
            /// `memberInfo.profileInfo.muted`
            pub const MEMBER_INFO_PROFILE_INFO_MUTED: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.profileInfo.muted");
            /// `memberInfo.profileInfo.privacyStatus`
            pub const MEMBER_INFO_PROFILE_INFO_PRIVACY_STATUS: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.profileInfo.privacyStatus");
            /// `memberInfo.profileInfo.reported`
            pub const MEMBER_INFO_PROFILE_INFO_REPORTED: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.profileInfo.reported");
            /// `memberInfo.requireProfileCompletion`
            pub const MEMBER_INFO_REQUIRE_PROFILE_COMPLETION: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.requireProfileCompletion");
            /// `memberInfo.sessionInfo.lastMobileLogin`
            pub const MEMBER_INFO_SESSION_INFO_LAST_MOBILE_LOGIN: SummaryField<SearchContactsFields, Date> = SummaryField::new("memberInfo.sessionInfo.lastMobileLogin");
            /// `memberInfo.sessionInfo.lastWebLogin`
            pub const MEMBER_INFO_SESSION_INFO_LAST_WEB_LOGIN: SummaryField<SearchContactsFields, Date> = SummaryField::new("memberInfo.sessionInfo.lastWebLogin");
            /// `memberInfo.sessionInfo.mobileAppNames`
            pub const MEMBER_INFO_SESSION_INFO_MOBILE_APP_NAMES: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.sessionInfo.mobileAppNames");
            /// `memberInfo.signupDate`
            pub const MEMBER_INFO_SIGNUP_DATE: SummaryField<SearchContactsFields, Date> = SummaryField::new("memberInfo.signupDate");
            /// `memberInfo.status`
            pub const MEMBER_INFO_STATUS: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.status");
            /// `memberInfo.userInfo.role`
            pub const MEMBER_INFO_USER_INFO_ROLE: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("memberInfo.userInfo.role");
            /// `phone.deliverabilityStatus`
            pub const PHONE_DELIVERABILITY_STATUS: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("phone.deliverabilityStatus");
            /// `phone.subscriptionStatus.status`
            pub const PHONE_SUBSCRIPTION_STATUS_STATUS: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("phone.subscriptionStatus.status");
            /// `segmentIds`
            pub const SEGMENT_IDS: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("segmentIds");
            /// `source.additionalInfo`
            pub const SOURCE_ADDITIONAL_INFO: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("source.additionalInfo");
            /// `source.appId`
            pub const SOURCE_APP_ID: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("source.appId");
            /// `source.userId`
            pub const SOURCE_USER_ID: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("source.userId");
            /// `tags.privateTags.tagIds`
            pub const TAGS_PRIVATE_TAGS_TAG_IDS: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("tags.privateTags.tagIds");
            /// `timeZone`
            pub const TIME_ZONE: SummaryField<SearchContactsFields, Categorical> = SummaryField::new("timeZone");
        }
    }
    /// `query_extended_fields` of [`crm::extended_fields`](crate::crm::extended_fields).
    #[cfg(feature = "crm-extended-fields")]
    pub mod query_extended_fields {
        use crate::query::{Choice, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::crm::extended_fields as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryExtendedFieldsFields {}

        crate::query::operation!(QueryExtendedFieldsFields, QueryExtendedFieldsRequest, query: Query, [sort: Sorting], paging: Paging);

        /// `key`
        pub const KEY: Field<QueryExtendedFieldsFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("key");
        /// `displayName`
        pub const DISPLAY_NAME: Field<QueryExtendedFieldsFields, Of<Text, sets::EqNeInPrefix>, Sorted> = Field::new("displayName");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryExtendedFieldsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryExtendedFieldsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("updatedDate");
        /// `dataType`
        pub const DATA_TYPE: Field<QueryExtendedFieldsFields, Of<Choice<document::FieldDataType>, sets::EqNe>, Unsorted> = Field::new("dataType");
        /// `namespace`
        pub const NAMESPACE: Field<QueryExtendedFieldsFields, Of<Text, sets::EqNe>, Unsorted> = Field::new("namespace");
        /// `fieldType`
        pub const FIELD_TYPE: Field<QueryExtendedFieldsFields, Of<Choice<document::FieldType>, sets::Eq>, Unsorted> = Field::new("fieldType");
    }
    /// `query_labels` of [`crm::labels`](crate::crm::labels).
    #[cfg(feature = "crm-labels")]
    pub mod query_labels {
        use crate::query::{Choice, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::crm::labels as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryLabelsFields {}

        crate::query::operation!(QueryLabelsFields, QueryLabelsRequest, query: Query, [sort: Sorting], paging: Paging);

        /// `key`
        pub const KEY: Field<QueryLabelsFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("key");
        /// `displayName`
        pub const DISPLAY_NAME: Field<QueryLabelsFields, Of<Text, sets::EqNeInPrefix>, Sorted> = Field::new("displayName");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryLabelsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryLabelsFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("updatedDate");
        /// `namespace`
        pub const NAMESPACE: Field<QueryLabelsFields, Of<Text, sets::EqNe>, Unsorted> = Field::new("namespace");
        /// `labelType`
        pub const LABEL_TYPE: Field<QueryLabelsFields, Of<Choice<document::LabelType>, sets::Eq>, Unsorted> = Field::new("labelType");
    }
    /// `query_notes` of [`crm::notes`](crate::crm::notes).
    #[cfg(feature = "crm-notes")]
    pub mod query_notes {
        use crate::query::{Choice, Exact, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::crm::notes as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryNotesFields {}

        crate::query::operation!(QueryNotesFields, QueryNotesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryNotesFields, Of<Text, sets::EqIn>, Unsorted> = Field::new("id");
        /// `type`
        pub const TYPE: Field<QueryNotesFields, Exact<Choice<document::NoteType>>, Unsorted> = Field::new("type");
        /// `contactId`
        pub const CONTACT_ID: Field<QueryNotesFields, Of<Text, sets::EqIn>, Unsorted> = Field::new("contactId");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryNotesFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryNotesFields, Time, Sorted> = Field::new("updatedDate");
    }
    /// `query_pipelines` of [`crm::pipelines`](crate::crm::pipelines).
    #[cfg(feature = "crm-pipelines")]
    pub mod query_pipelines {
        use crate::query::{Ascending, Descending, Exact, Field, Of, Text, Time, Unsorted, sets};
        use crate::crm::pipelines as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryPipelinesFields {}

        crate::query::operation!(QueryPipelinesFields, QueryPipelinesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryPipelinesFields, Exact<Text>, Unsorted> = Field::new("id");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryPipelinesFields, Of<Time, sets::EqNeOrder>, Ascending> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryPipelinesFields, Of<Time, sets::EqNeOrder>, Descending> = Field::new("updatedDate");
        /// `name`
        pub const NAME: Field<QueryPipelinesFields, Of<Text, sets::EqNeInNinPrefix>, Ascending> = Field::new("name");
        /// `source.appId`
        pub const SOURCE_APP_ID: Field<QueryPipelinesFields, Exact<Text>, Unsorted> = Field::new("source.appId");
    }
    /// `query_tasks` of [`crm::tasks`](crate::crm::tasks).
    #[cfg(feature = "crm-tasks")]
    pub mod query_tasks {
        use crate::query::{Choice, Exact, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::crm::tasks as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryTasksFields {}

        crate::query::operation!(QueryTasksFields, QueryTasksRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryTasksFields, Of<Text, sets::EqNeIn>, Sorted> = Field::new("id");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryTasksFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryTasksFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("updatedDate");
        /// `dueDate`
        pub const DUE_DATE: Field<QueryTasksFields, Of<Time, sets::EqNeOrder>, Sorted> = Field::new("dueDate");
        /// `status`
        pub const STATUS: Field<QueryTasksFields, Exact<Choice<document::TaskStatus>>, Unsorted> = Field::new("status");
        /// `contact.id`
        pub const CONTACT_ID: Field<QueryTasksFields, Of<Text, sets::EqNeInExists>, Unsorted> = Field::new("contact.id");
    }
}

/// Queries of Wix Data.
pub mod data {
    /// `query_jobs` of [`data::movement_jobs`](crate::data::movement_jobs).
    #[cfg(feature = "data-movement-jobs")]
    pub mod query_jobs {
        use crate::query::{Choice, Field, Sorted, Text, Time};
        use crate::data::movement_jobs as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryJobsFields {}

        crate::query::operation!(QueryJobsFields, QueryJobsRequest, query: CursorQuery, [sort: WixCommonSorting], cursor_paging: CommonCursorPaging);

        /// `id`
        pub const ID: Field<QueryJobsFields, Text, Sorted> = Field::new("id");
        /// `finishedAt`
        pub const FINISHED_AT: Field<QueryJobsFields, Time, Sorted> = Field::new("finishedAt");
        /// `name`
        pub const NAME: Field<QueryJobsFields, Text, Sorted> = Field::new("name");
        /// `scheduleId`
        pub const SCHEDULE_ID: Field<QueryJobsFields, Text, Sorted> = Field::new("scheduleId");
        /// `startedAt`
        pub const STARTED_AT: Field<QueryJobsFields, Time, Sorted> = Field::new("startedAt");
        /// `status`
        pub const STATUS: Field<QueryJobsFields, Choice<document::JobStatus>, Sorted> = Field::new("status");
        /// `workflowId`
        pub const WORKFLOW_ID: Field<QueryJobsFields, Text, Sorted> = Field::new("workflowId");
    }
}

/// Queries of Wix eCommerce.
pub mod ecom {
    /// `query_abandoned_checkouts` of [`ecom::abandoned_checkouts`](crate::ecom::abandoned_checkouts).
    #[cfg(feature = "ecom-abandoned-checkouts")]
    pub mod query_abandoned_checkouts {
        use crate::query::{Choice, Field, Sorted, Text, Time};
        use crate::ecom::abandoned_checkouts as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryAbandonedCheckoutsFields {}

        crate::query::operation!(QueryAbandonedCheckoutsFields, QueryAbandonedCheckoutsRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryAbandonedCheckoutsFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryAbandonedCheckoutsFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryAbandonedCheckoutsFields, Time, Sorted> = Field::new("updatedDate");
        /// `buyerInfo.contactId`
        pub const BUYER_INFO_CONTACT_ID: Field<QueryAbandonedCheckoutsFields, Text, Sorted> = Field::new("buyerInfo.contactId");
        /// `buyerInfo.email`
        pub const BUYER_INFO_EMAIL: Field<QueryAbandonedCheckoutsFields, Text, Sorted> = Field::new("buyerInfo.email");
        /// `buyerInfo.memberId`
        pub const BUYER_INFO_MEMBER_ID: Field<QueryAbandonedCheckoutsFields, Text, Sorted> = Field::new("buyerInfo.memberId");
        /// `buyerInfo.userId`
        pub const BUYER_INFO_USER_ID: Field<QueryAbandonedCheckoutsFields, Text, Sorted> = Field::new("buyerInfo.userId");
        /// `buyerInfo.visitorId`
        pub const BUYER_INFO_VISITOR_ID: Field<QueryAbandonedCheckoutsFields, Text, Sorted> = Field::new("buyerInfo.visitorId");
        /// `status`
        pub const STATUS: Field<QueryAbandonedCheckoutsFields, Choice<document::Status>, Sorted> = Field::new("status");
    }
    /// `search_abandoned_checkouts` of [`ecom::abandoned_checkouts`](crate::ecom::abandoned_checkouts).
    #[cfg(feature = "ecom-abandoned-checkouts")]
    pub mod search_abandoned_checkouts {
        use crate::query::{Choice, Exact, Field, List, Sorted, Text, Time, Unsorted};
        use crate::ecom::abandoned_checkouts as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchAbandonedCheckoutsFields {}

        crate::query::operation!(SearchAbandonedCheckoutsFields, SearchAbandonedCheckoutsRequest, search: Search, [sort: CommonSorting], paging: CommonPaging, search);
        impl crate::query::Searched for SearchAbandonedCheckoutsFields {}

        /// `activities.type`
        pub const ACTIVITIES_TYPE: Field<SearchAbandonedCheckoutsFields, List<Choice<document::ActivityType>>, Unsorted> = Field::new("activities.type");
        /// `appliedDiscounts.coupon.code`
        pub const APPLIED_DISCOUNTS_COUPON_CODE: Field<SearchAbandonedCheckoutsFields, List<Text>, Unsorted> = Field::new("appliedDiscounts.coupon.code");
        /// `contactDetails.firstName`
        pub const CONTACT_DETAILS_FIRST_NAME: Field<SearchAbandonedCheckoutsFields, Text, Unsorted> = Field::new("contactDetails.firstName");
        /// `contactDetails.lastName`
        pub const CONTACT_DETAILS_LAST_NAME: Field<SearchAbandonedCheckoutsFields, Text, Unsorted> = Field::new("contactDetails.lastName");
        /// `createdDate`
        pub const CREATED_DATE: Field<SearchAbandonedCheckoutsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<SearchAbandonedCheckoutsFields, Time, Sorted> = Field::new("updatedDate");
        /// `id`
        pub const ID: Field<SearchAbandonedCheckoutsFields, Exact<Text>, Unsorted> = Field::new("id");
        /// `buyerInfo.contactId`
        pub const BUYER_INFO_CONTACT_ID: Field<SearchAbandonedCheckoutsFields, Exact<Text>, Unsorted> = Field::new("buyerInfo.contactId");
        /// `buyerInfo.email`
        pub const BUYER_INFO_EMAIL: Field<SearchAbandonedCheckoutsFields, Exact<Text>, Unsorted> = Field::new("buyerInfo.email");
        /// `buyerInfo.memberId`
        pub const BUYER_INFO_MEMBER_ID: Field<SearchAbandonedCheckoutsFields, Exact<Text>, Unsorted> = Field::new("buyerInfo.memberId");
        /// `buyerInfo.userId`
        pub const BUYER_INFO_USER_ID: Field<SearchAbandonedCheckoutsFields, Exact<Text>, Unsorted> = Field::new("buyerInfo.userId");
        /// `buyerInfo.visitorId`
        pub const BUYER_INFO_VISITOR_ID: Field<SearchAbandonedCheckoutsFields, Exact<Text>, Unsorted> = Field::new("buyerInfo.visitorId");
        /// `status`
        pub const STATUS: Field<SearchAbandonedCheckoutsFields, Exact<Choice<document::Status>>, Unsorted> = Field::new("status");
        /// The fields that words are looked for in.
        pub mod searchable {
            use super::SearchAbandonedCheckoutsFields;
            use crate::query::WordField;

            /// `buyerInfo.email`
            pub const BUYER_INFO_EMAIL: WordField<SearchAbandonedCheckoutsFields> = WordField::new("buyerInfo.email");
            /// `contactDetails.firstName`
            pub const CONTACT_DETAILS_FIRST_NAME: WordField<SearchAbandonedCheckoutsFields> = WordField::new("contactDetails.firstName");
            /// `contactDetails.lastName`
            pub const CONTACT_DETAILS_LAST_NAME: WordField<SearchAbandonedCheckoutsFields> = WordField::new("contactDetails.lastName");
        }
    }
    /// `query_back_in_stock_notification_requests` of [`ecom::back_in_stock_notifications`](crate::ecom::back_in_stock_notifications).
    #[cfg(feature = "ecom-back-in-stock-notifications")]
    pub mod query_back_in_stock_notification_requests {
        use crate::query::{Choice, Field, Flag, Sorted, Text, Time};
        use crate::ecom::back_in_stock_notifications as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryBackInStockNotificationRequestsFields {}

        crate::query::operation!(QueryBackInStockNotificationRequestsFields, QueryBackInStockNotificationRequestsRequest, query: PlatformQuery, [sort: Sorting], paging: PlatformPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryBackInStockNotificationRequestsFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryBackInStockNotificationRequestsFields, Text, Sorted> = Field::new("id");
        /// `autoNotified`
        pub const AUTO_NOTIFIED: Field<QueryBackInStockNotificationRequestsFields, Flag, Sorted> = Field::new("autoNotified");
        /// `contactId`
        pub const CONTACT_ID: Field<QueryBackInStockNotificationRequestsFields, Text, Sorted> = Field::new("contactId");
        /// `itemUrl`
        pub const ITEM_URL: Field<QueryBackInStockNotificationRequestsFields, Text, Sorted> = Field::new("itemUrl");
        /// `status`
        pub const STATUS: Field<QueryBackInStockNotificationRequestsFields, Choice<document::Status>, Sorted> = Field::new("status");
    }
    /// `query_checkout_templates` of [`ecom::checkout_templates`](crate::ecom::checkout_templates).
    #[cfg(feature = "ecom-checkout-templates")]
    pub mod query_checkout_templates {
        use crate::query::{Choice, Field, Sorted, Text};
        use crate::ecom::checkout_templates as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCheckoutTemplatesFields {}

        crate::query::operation!(QueryCheckoutTemplatesFields, QueryCheckoutTemplatesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryCheckoutTemplatesFields, Text, Sorted> = Field::new("id");
        /// `status`
        pub const STATUS: Field<QueryCheckoutTemplatesFields, Choice<document::Status>, Sorted> = Field::new("status");
    }
    /// `query_contact_tax_details` of [`ecom::contact_tax_details`](crate::ecom::contact_tax_details).
    #[cfg(feature = "ecom-contact-tax-details")]
    pub mod query_contact_tax_details {
        use crate::query::{Field, Sorted, Text};
        use crate::ecom::contact_tax_details as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryContactTaxDetailsFields {}

        crate::query::operation!(QueryContactTaxDetailsFields, QueryContactTaxDetailsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryContactTaxDetailsFields, Text, Sorted> = Field::new("id");
        /// `taxExemptGroupId`
        pub const TAX_EXEMPT_GROUP_ID: Field<QueryContactTaxDetailsFields, Text, Sorted> = Field::new("taxExemptGroupId");
    }
    /// `query_delivery_profiles` of [`ecom::delivery_profile`](crate::ecom::delivery_profile).
    #[cfg(feature = "ecom-delivery-profile")]
    pub mod query_delivery_profiles {
        use crate::query::{Field, Flag, Sorted, Text, Time};
        use crate::ecom::delivery_profile as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryDeliveryProfilesFields {}

        crate::query::operation!(QueryDeliveryProfilesFields, QueryDeliveryProfilesRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryDeliveryProfilesFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryDeliveryProfilesFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryDeliveryProfilesFields, Time, Sorted> = Field::new("updatedDate");
        /// `createdBy.appId`
        pub const CREATED_BY_APP_ID: Field<QueryDeliveryProfilesFields, Text, Sorted> = Field::new("createdBy.appId");
        /// `createdBy.userId`
        pub const CREATED_BY_USER_ID: Field<QueryDeliveryProfilesFields, Text, Sorted> = Field::new("createdBy.userId");
        /// `default`
        pub const DEFAULT: Field<QueryDeliveryProfilesFields, Flag, Sorted> = Field::new("default");
        /// `name`
        pub const NAME: Field<QueryDeliveryProfilesFields, Text, Sorted> = Field::new("name");
    }
    /// `query_discount_rules` of [`ecom::discount_rules`](crate::ecom::discount_rules).
    #[cfg(feature = "ecom-discount-rules")]
    pub mod query_discount_rules {
        use crate::query::{Field, Flag, List, Sorted, Text, Time};
        use crate::ecom::discount_rules as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryDiscountRulesFields {}

        crate::query::operation!(QueryDiscountRulesFields, QueryDiscountRulesRequest, query: PlatformQuery, [sort: Sorting], paging: PlatformPaging);

        /// `tags.privateTags.tagIds`
        pub const TAGS_PRIVATE_TAGS_TAG_IDS: Field<QueryDiscountRulesFields, List<Text>, Sorted> = Field::new("tags.privateTags.tagIds");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryDiscountRulesFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryDiscountRulesFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryDiscountRulesFields, Time, Sorted> = Field::new("updatedDate");
        /// `active`
        pub const ACTIVE: Field<QueryDiscountRulesFields, Flag, Sorted> = Field::new("active");
        /// `activeTimeInfo.end`
        pub const ACTIVE_TIME_INFO_END: Field<QueryDiscountRulesFields, Time, Sorted> = Field::new("activeTimeInfo.end");
        /// `activeTimeInfo.start`
        pub const ACTIVE_TIME_INFO_START: Field<QueryDiscountRulesFields, Time, Sorted> = Field::new("activeTimeInfo.start");
        /// `name`
        pub const NAME: Field<QueryDiscountRulesFields, Text, Sorted> = Field::new("name");
        /// `revision`
        pub const REVISION: Field<QueryDiscountRulesFields, Text, Sorted> = Field::new("revision");
    }
    /// `query_draft_orders` of [`ecom::draft_orders`](crate::ecom::draft_orders).
    #[cfg(feature = "ecom-draft-orders")]
    pub mod query_draft_orders {
        use crate::query::{Choice, Field, Sorted, Text, Time, Unsorted};
        use crate::ecom::draft_orders as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryDraftOrdersFields {}

        crate::query::operation!(QueryDraftOrdersFields, QueryDraftOrdersRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryDraftOrdersFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryDraftOrdersFields, Time, Sorted> = Field::new("updatedDate");
        /// `status`
        pub const STATUS: Field<QueryDraftOrdersFields, Choice<document::EditingStatus>, Sorted> = Field::new("status");
        /// `orderId`
        pub const ORDER_ID: Field<QueryDraftOrdersFields, Text, Unsorted> = Field::new("orderId");
    }
    /// `query_draft_subscription_contracts` of [`ecom::draft_subscription_contracts`](crate::ecom::draft_subscription_contracts).
    #[cfg(feature = "ecom-draft-subscription-contracts")]
    pub mod query_draft_subscription_contracts {
        use crate::query::{Choice, Field, Sorted, Text};
        use crate::ecom::draft_subscription_contracts as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryDraftSubscriptionContractsFields {}

        crate::query::operation!(QueryDraftSubscriptionContractsFields, QueryDraftSubscriptionContractsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryDraftSubscriptionContractsFields, Text, Sorted> = Field::new("id");
        /// `status`
        pub const STATUS: Field<QueryDraftSubscriptionContractsFields, Choice<document::DraftStatus>, Sorted> = Field::new("status");
        /// `subscriptionContractId`
        pub const SUBSCRIPTION_CONTRACT_ID: Field<QueryDraftSubscriptionContractsFields, Text, Sorted> = Field::new("subscriptionContractId");
    }
    /// `query_local_delivery_options` of [`ecom::local_delivery_options`](crate::ecom::local_delivery_options).
    #[cfg(feature = "ecom-local-delivery-options")]
    pub mod query_local_delivery_options {
        use crate::query::{Field, List, Text, Unsorted};
        use crate::ecom::local_delivery_options as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryLocalDeliveryOptionsFields {}

        crate::query::operation!(QueryLocalDeliveryOptionsFields, QueryLocalDeliveryOptionsRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `deliveryRegionIds`
        pub const DELIVERY_REGION_IDS: Field<QueryLocalDeliveryOptionsFields, List<Text>, Unsorted> = Field::new("deliveryRegionIds");
        /// `id`
        pub const ID: Field<QueryLocalDeliveryOptionsFields, Text, Unsorted> = Field::new("id");
        /// `areaName`
        pub const AREA_NAME: Field<QueryLocalDeliveryOptionsFields, Text, Unsorted> = Field::new("areaName");
        /// `estimatedDeliveryTime`
        pub const ESTIMATED_DELIVERY_TIME: Field<QueryLocalDeliveryOptionsFields, Text, Unsorted> = Field::new("estimatedDeliveryTime");
    }
    /// `query_manual_tax_mappings` of [`ecom::manual_tax_mappings`](crate::ecom::manual_tax_mappings).
    #[cfg(feature = "ecom-manual-tax-mappings")]
    pub mod query_manual_tax_mappings {
        use crate::query::{Choice, Field, List, Sorted, Text, Time, Unsorted};
        use crate::ecom::manual_tax_mappings as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryManualTaxMappingsFields {}

        crate::query::operation!(QueryManualTaxMappingsFields, QueryManualTaxMappingsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryManualTaxMappingsFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryManualTaxMappingsFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryManualTaxMappingsFields, Time, Sorted> = Field::new("updatedDate");
        /// `jurisdiction`
        pub const JURISDICTION: Field<QueryManualTaxMappingsFields, Text, Sorted> = Field::new("jurisdiction");
        /// `jurisdictionType`
        pub const JURISDICTION_TYPE: Field<QueryManualTaxMappingsFields, Choice<document::JurisdictionType>, Sorted> = Field::new("jurisdictionType");
        /// `taxName`
        pub const TAX_NAME: Field<QueryManualTaxMappingsFields, Text, Sorted> = Field::new("taxName");
        /// `taxRate`
        pub const TAX_RATE: Field<QueryManualTaxMappingsFields, Text, Sorted> = Field::new("taxRate");
        /// `taxType`
        pub const TAX_TYPE: Field<QueryManualTaxMappingsFields, Text, Sorted> = Field::new("taxType");
        /// `exemptRates.taxExemptGroupId`
        pub const EXEMPT_RATES_TAX_EXEMPT_GROUP_ID: Field<QueryManualTaxMappingsFields, List<Text>, Unsorted> = Field::new("exemptRates.taxExemptGroupId");
        /// `description`
        pub const DESCRIPTION: Field<QueryManualTaxMappingsFields, Text, Unsorted> = Field::new("description");
        /// `taxGroupId`
        pub const TAX_GROUP_ID: Field<QueryManualTaxMappingsFields, Text, Unsorted> = Field::new("taxGroupId");
        /// `taxRegionId`
        pub const TAX_REGION_ID: Field<QueryManualTaxMappingsFields, Text, Unsorted> = Field::new("taxRegionId");
    }
    /// `query_order_payment_requests` of [`ecom::order_payment_requests`](crate::ecom::order_payment_requests).
    #[cfg(feature = "ecom-order-payment-requests")]
    pub mod query_order_payment_requests {
        use crate::query::{Choice, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::ecom::order_payment_requests as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryOrderPaymentRequestsFields {}

        crate::query::operation!(QueryOrderPaymentRequestsFields, QueryOrderPaymentRequestsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryOrderPaymentRequestsFields, Text, Unsorted> = Field::new("id");
        /// `orderId`
        pub const ORDER_ID: Field<QueryOrderPaymentRequestsFields, Text, Unsorted> = Field::new("orderId");
        /// `paymentGatewayOrderId`
        pub const PAYMENT_GATEWAY_ORDER_ID: Field<QueryOrderPaymentRequestsFields, Text, Unsorted> = Field::new("paymentGatewayOrderId");
        /// `source.appId`
        pub const SOURCE_APP_ID: Field<QueryOrderPaymentRequestsFields, Text, Unsorted> = Field::new("source.appId");
        /// `source.externalId`
        pub const SOURCE_EXTERNAL_ID: Field<QueryOrderPaymentRequestsFields, Text, Unsorted> = Field::new("source.externalId");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryOrderPaymentRequestsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryOrderPaymentRequestsFields, Time, Sorted> = Field::new("updatedDate");
        /// `description`
        pub const DESCRIPTION: Field<QueryOrderPaymentRequestsFields, Text, Sorted> = Field::new("description");
        /// `expirationDate`
        pub const EXPIRATION_DATE: Field<QueryOrderPaymentRequestsFields, Time, Sorted> = Field::new("expirationDate");
        /// `orderNumber`
        pub const ORDER_NUMBER: Field<QueryOrderPaymentRequestsFields, Text, Sorted> = Field::new("orderNumber");
        /// `status`
        pub const STATUS: Field<QueryOrderPaymentRequestsFields, Choice<document::Status>, Sorted> = Field::new("status");
        /// `title`
        pub const TITLE: Field<QueryOrderPaymentRequestsFields, Text, Sorted> = Field::new("title");
        /// `amount.amount`
        pub const AMOUNT_AMOUNT: Field<QueryOrderPaymentRequestsFields, Of<Text, sets::EqOrder>, Sorted> = Field::new("amount.amount");
    }
    /// `search_orders` of [`ecom::orders`](crate::ecom::orders).
    #[cfg(feature = "ecom-orders")]
    pub mod search_orders {
        use crate::query::{Choice, Exact, Field, Flag, List, Sorted, Text, Time, Unsorted};
        use crate::ecom::orders as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchOrdersFields {}

        crate::query::operation!(SearchOrdersFields, SearchOrdersRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging);

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
    /// `query_pickup_location` of [`ecom::pickup_locations`](crate::ecom::pickup_locations).
    #[cfg(feature = "ecom-pickup-locations")]
    pub mod query_pickup_location {
        use crate::query::{Field, List, Text, Time, Unsorted};
        use crate::ecom::pickup_locations as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryPickupLocationFields {}

        crate::query::operation!(QueryPickupLocationFields, QueryPickupLocationRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `deliveryRegionIds`
        pub const DELIVERY_REGION_IDS: Field<QueryPickupLocationFields, List<Text>, Unsorted> = Field::new("deliveryRegionIds");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryPickupLocationFields, Time, Unsorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryPickupLocationFields, Time, Unsorted> = Field::new("updatedDate");
        /// `address.city`
        pub const ADDRESS_CITY: Field<QueryPickupLocationFields, Text, Unsorted> = Field::new("address.city");
        /// `address.country`
        pub const ADDRESS_COUNTRY: Field<QueryPickupLocationFields, Text, Unsorted> = Field::new("address.country");
        /// `address.subdivision`
        pub const ADDRESS_SUBDIVISION: Field<QueryPickupLocationFields, Text, Unsorted> = Field::new("address.subdivision");
        /// `name`
        pub const NAME: Field<QueryPickupLocationFields, Text, Unsorted> = Field::new("name");
    }
    /// `query_shipping_options` of [`ecom::shipping_options`](crate::ecom::shipping_options).
    #[cfg(feature = "ecom-shipping-options")]
    pub mod query_shipping_options {
        use crate::query::{Field, List, Sorted, Text, Time};
        use crate::ecom::shipping_options as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryShippingOptionsFields {}

        crate::query::operation!(QueryShippingOptionsFields, QueryShippingOptionsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `deliveryRegionIds`
        pub const DELIVERY_REGION_IDS: Field<QueryShippingOptionsFields, List<Text>, Sorted> = Field::new("deliveryRegionIds");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryShippingOptionsFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryShippingOptionsFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryShippingOptionsFields, Time, Sorted> = Field::new("updatedDate");
        /// `deliveryRegionId`
        pub const DELIVERY_REGION_ID: Field<QueryShippingOptionsFields, Text, Sorted> = Field::new("deliveryRegionId");
        /// `estimatedDeliveryTime`
        pub const ESTIMATED_DELIVERY_TIME: Field<QueryShippingOptionsFields, Text, Sorted> = Field::new("estimatedDeliveryTime");
    }
    /// `query_shippo_configurations` of [`ecom::shippo_configurations`](crate::ecom::shippo_configurations).
    #[cfg(feature = "ecom-shippo-configurations")]
    pub mod query_shippo_configurations {
        use crate::query::{Field, Sorted, Text};
        use crate::ecom::shippo_configurations as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryShippoConfigurationsFields {}

        crate::query::operation!(QueryShippoConfigurationsFields, QueryShippoConfigurationsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryShippoConfigurationsFields, Text, Sorted> = Field::new("id");
        /// `deliveryRegionId`
        pub const DELIVERY_REGION_ID: Field<QueryShippoConfigurationsFields, Text, Sorted> = Field::new("deliveryRegionId");
    }
    /// `query_subscription_contracts` of [`ecom::subscription_contracts`](crate::ecom::subscription_contracts).
    #[cfg(feature = "ecom-subscription-contracts")]
    pub mod query_subscription_contracts {
        use crate::query::{Field, Sorted, Text};
        use crate::ecom::subscription_contracts as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QuerySubscriptionContractsFields {}

        crate::query::operation!(QuerySubscriptionContractsFields, QuerySubscriptionContractsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QuerySubscriptionContractsFields, Text, Sorted> = Field::new("id");
        /// `buyerInfo.contactId`
        pub const BUYER_INFO_CONTACT_ID: Field<QuerySubscriptionContractsFields, Text, Sorted> = Field::new("buyerInfo.contactId");
    }
    /// `query_tax_exempt_groups` of [`ecom::tax_exempt_groups`](crate::ecom::tax_exempt_groups).
    #[cfg(feature = "ecom-tax-exempt-groups")]
    pub mod query_tax_exempt_groups {
        use crate::query::{Field, Sorted, Text};
        use crate::ecom::tax_exempt_groups as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryTaxExemptGroupsFields {}

        crate::query::operation!(QueryTaxExemptGroupsFields, QueryTaxExemptGroupsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryTaxExemptGroupsFields, Text, Sorted> = Field::new("id");
        /// `name`
        pub const NAME: Field<QueryTaxExemptGroupsFields, Text, Sorted> = Field::new("name");
    }
    /// `query_tax_groups` of [`ecom::tax_groups`](crate::ecom::tax_groups).
    #[cfg(feature = "ecom-tax-groups")]
    pub mod query_tax_groups {
        use crate::query::{Exact, Field, Sorted, Text, Time};
        use crate::ecom::tax_groups as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryTaxGroupsFields {}

        crate::query::operation!(QueryTaxGroupsFields, QueryTaxGroupsRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `name`
        pub const NAME: Field<QueryTaxGroupsFields, Exact<Text>, Sorted> = Field::new("name");
        /// `id`
        pub const ID: Field<QueryTaxGroupsFields, Exact<Text>, Sorted> = Field::new("id");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryTaxGroupsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryTaxGroupsFields, Time, Sorted> = Field::new("updatedDate");
    }
    /// `query_tax_regions` of [`ecom::tax_regions`](crate::ecom::tax_regions).
    #[cfg(feature = "ecom-tax-regions")]
    pub mod query_tax_regions {
        use crate::query::{Field, Sorted, Text, Time};
        use crate::ecom::tax_regions as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryTaxRegionsFields {}

        crate::query::operation!(QueryTaxRegionsFields, QueryTaxRegionsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryTaxRegionsFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryTaxRegionsFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryTaxRegionsFields, Time, Sorted> = Field::new("updatedDate");
        /// `appId`
        pub const APP_ID: Field<QueryTaxRegionsFields, Text, Sorted> = Field::new("appId");
        /// `country`
        pub const COUNTRY: Field<QueryTaxRegionsFields, Text, Sorted> = Field::new("country");
        /// `subdivision`
        pub const SUBDIVISION: Field<QueryTaxRegionsFields, Text, Sorted> = Field::new("subdivision");
    }
    /// `query_tip_settings` of [`ecom::tip_settings`](crate::ecom::tip_settings).
    #[cfg(feature = "ecom-tip-settings")]
    pub mod query_tip_settings {
        use crate::query::{Choice, Field, Flag, Sorted, Text};
        use crate::ecom::tip_settings as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryTipSettingsFields {}

        crate::query::operation!(QueryTipSettingsFields, QueryTipSettingsRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `id`
        pub const ID: Field<QueryTipSettingsFields, Text, Sorted> = Field::new("id");
        /// `allowBusinessTipAtPayment`
        pub const ALLOW_BUSINESS_TIP_AT_PAYMENT: Field<QueryTipSettingsFields, Flag, Sorted> = Field::new("allowBusinessTipAtPayment");
        /// `allowCustomAmount`
        pub const ALLOW_CUSTOM_AMOUNT: Field<QueryTipSettingsFields, Flag, Sorted> = Field::new("allowCustomAmount");
        /// `allowCustomerTip`
        pub const ALLOW_CUSTOMER_TIP: Field<QueryTipSettingsFields, Flag, Sorted> = Field::new("allowCustomerTip");
        /// `allowEditDistribution`
        pub const ALLOW_EDIT_DISTRIBUTION: Field<QueryTipSettingsFields, Flag, Sorted> = Field::new("allowEditDistribution");
        /// `default`
        pub const DEFAULT: Field<QueryTipSettingsFields, Flag, Sorted> = Field::new("default");
        /// `locationId`
        pub const LOCATION_ID: Field<QueryTipSettingsFields, Text, Sorted> = Field::new("locationId");
        /// `paymentTerminalId`
        pub const PAYMENT_TERMINAL_ID: Field<QueryTipSettingsFields, Text, Sorted> = Field::new("paymentTerminalId");
        /// `tipType`
        pub const TIP_TYPE: Field<QueryTipSettingsFields, Choice<document::TipType>, Sorted> = Field::new("tipType");
    }
    /// `query_tip_distributions` of [`ecom::tips`](crate::ecom::tips).
    #[cfg(feature = "ecom-tips")]
    pub mod query_tip_distributions {
        use crate::query::{Field, Sorted, Text};
        use crate::ecom::tips as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryTipDistributionsFields {}

        crate::query::operation!(QueryTipDistributionsFields, QueryTipDistributionsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryTipDistributionsFields, Text, Sorted> = Field::new("id");
    }
}

/// Queries of Wix Events.
pub mod events {
    /// `query_categories` of [`events::categories`](crate::events::categories).
    #[cfg(feature = "events-categories")]
    pub mod query_categories {
        use crate::query::{Choice, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::events::categories as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCategoriesFields {}

        crate::query::operation!(QueryCategoriesFields, QueryCategoriesRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `id`
        pub const ID: Field<QueryCategoriesFields, Of<Text, sets::Eq>, Sorted> = Field::new("id");
        /// `name`
        pub const NAME: Field<QueryCategoriesFields, Of<Text, sets::Eq>, Sorted> = Field::new("name");
        /// `states`
        pub const STATES: Field<QueryCategoriesFields, Of<Choice<document::State>, sets::Some>, Unsorted> = Field::new("states");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryCategoriesFields, Of<Time, sets::Nothing>, Sorted> = Field::new("createdDate");
    }
    /// `query_guests` of [`events::guests`](crate::events::guests).
    #[cfg(feature = "events-guests")]
    pub mod query_guests {
        use crate::query::{Choice, Field, Flag, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::events::guests as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryGuestsFields {}

        crate::query::operation!(QueryGuestsFields, QueryEventGuestsRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `id`
        pub const ID: Field<QueryGuestsFields, Of<Text, sets::EqNeInOrderExists>, Unsorted> = Field::new("id");
        /// `contactId`
        pub const CONTACT_ID: Field<QueryGuestsFields, Of<Text, sets::EqNeInOrderExists>, Unsorted> = Field::new("contactId");
        /// `eventId`
        pub const EVENT_ID: Field<QueryGuestsFields, Of<Text, sets::EqNeInOrderExists>, Unsorted> = Field::new("eventId");
        /// `memberId`
        pub const MEMBER_ID: Field<QueryGuestsFields, Of<Text, sets::EqNeInOrderExists>, Unsorted> = Field::new("memberId");
        /// `orderNumber`
        pub const ORDER_NUMBER: Field<QueryGuestsFields, Of<Text, sets::EqNeInOrderExists>, Unsorted> = Field::new("orderNumber");
        /// `rsvpId`
        pub const RSVP_ID: Field<QueryGuestsFields, Of<Text, sets::EqNeInOrderExists>, Unsorted> = Field::new("rsvpId");
        /// `secondaryLanguageCode`
        pub const SECONDARY_LANGUAGE_CODE: Field<QueryGuestsFields, Of<Text, sets::EqNeInOrderExists>, Unsorted> = Field::new("secondaryLanguageCode");
        /// `ticketNumber`
        pub const TICKET_NUMBER: Field<QueryGuestsFields, Of<Text, sets::EqNeInOrderExists>, Unsorted> = Field::new("ticketNumber");
        /// `attendanceStatus`
        pub const ATTENDANCE_STATUS: Field<QueryGuestsFields, Of<Choice<document::AttendanceStatus>, sets::EqNeIn>, Unsorted> = Field::new("attendanceStatus");
        /// `guestType`
        pub const GUEST_TYPE: Field<QueryGuestsFields, Of<Choice<document::GuestType>, sets::EqNeIn>, Unsorted> = Field::new("guestType");
        /// `guestDetails.checkedIn`
        pub const GUEST_DETAILS_CHECKED_IN: Field<QueryGuestsFields, Of<Flag, sets::EqNeExists>, Unsorted> = Field::new("guestDetails.checkedIn");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryGuestsFields, Of<Time, sets::EqNeInOrderExists>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryGuestsFields, Of<Time, sets::EqNeInOrderExists>, Sorted> = Field::new("updatedDate");
        /// `attendanceStatusUpdatedDate`
        pub const ATTENDANCE_STATUS_UPDATED_DATE: Field<QueryGuestsFields, Of<Time, sets::EqNeInOrderExists>, Sorted> = Field::new("attendanceStatusUpdatedDate");
    }
    /// `query_policies` of [`events::policies`](crate::events::policies).
    #[cfg(feature = "events-policies")]
    pub mod query_policies {
        use crate::query::{Field, Of, Sorted, Text, Time, sets};
        use crate::events::policies as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryPoliciesFields {}

        crate::query::operation!(QueryPoliciesFields, QueryPoliciesRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryPoliciesFields, Of<Time, sets::EqNeInNinOrderExists>, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryPoliciesFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryPoliciesFields, Of<Time, sets::EqNeInNinOrderExists>, Sorted> = Field::new("updatedDate");
        /// `body`
        pub const BODY: Field<QueryPoliciesFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("body");
        /// `eventId`
        pub const EVENT_ID: Field<QueryPoliciesFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("eventId");
        /// `name`
        pub const NAME: Field<QueryPoliciesFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("name");
        /// `revision`
        pub const REVISION: Field<QueryPoliciesFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("revision");
    }
    /// `query_rsvps` of [`events::rsvp_v2`](crate::events::rsvp_v2).
    #[cfg(feature = "events-rsvp-v2")]
    pub mod query_rsvps {
        use crate::query::{Choice, Exact, Field, Flag, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::events::rsvp_v2 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryRsvpsFields {}

        crate::query::operation!(QueryRsvpsFields, QueryRsvpsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryRsvpsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("id");
        /// `contactId`
        pub const CONTACT_ID: Field<QueryRsvpsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("contactId");
        /// `eventId`
        pub const EVENT_ID: Field<QueryRsvpsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("eventId");
        /// `memberId`
        pub const MEMBER_ID: Field<QueryRsvpsFields, Of<Text, sets::EqNeInNinExists>, Unsorted> = Field::new("memberId");
        /// `fullyCheckedIn`
        pub const FULLY_CHECKED_IN: Field<QueryRsvpsFields, Exact<Flag>, Sorted> = Field::new("fullyCheckedIn");
        /// `status`
        pub const STATUS: Field<QueryRsvpsFields, Exact<Choice<document::RsvpStatus>>, Sorted> = Field::new("status");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryRsvpsFields, Of<Time, sets::EqNeInNinOrder>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryRsvpsFields, Of<Time, sets::EqNeInNinOrder>, Sorted> = Field::new("updatedDate");
    }
    /// `search_rsvps` of [`events::rsvp_v2`](crate::events::rsvp_v2).
    #[cfg(feature = "events-rsvp-v2")]
    pub mod search_rsvps {
        use crate::query::{Choice, Field, Flag, Integer, Sorted, Text, Time};
        use crate::events::rsvp_v2 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchRsvpsFields {}

        crate::query::operation!(SearchRsvpsFields, SearchRsvpsRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging, search);
        impl crate::query::Searched for SearchRsvpsFields {}
        impl crate::query::Summarized for SearchRsvpsFields {}

        /// `createdDate`
        pub const CREATED_DATE: Field<SearchRsvpsFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<SearchRsvpsFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<SearchRsvpsFields, Time, Sorted> = Field::new("updatedDate");
        /// `anonymized`
        pub const ANONYMIZED: Field<SearchRsvpsFields, Flag, Sorted> = Field::new("anonymized");
        /// `checkedInGuestCount`
        pub const CHECKED_IN_GUEST_COUNT: Field<SearchRsvpsFields, Integer, Sorted> = Field::new("checkedInGuestCount");
        /// `contactId`
        pub const CONTACT_ID: Field<SearchRsvpsFields, Text, Sorted> = Field::new("contactId");
        /// `email`
        pub const EMAIL: Field<SearchRsvpsFields, Text, Sorted> = Field::new("email");
        /// `eventId`
        pub const EVENT_ID: Field<SearchRsvpsFields, Text, Sorted> = Field::new("eventId");
        /// `firstName`
        pub const FIRST_NAME: Field<SearchRsvpsFields, Text, Sorted> = Field::new("firstName");
        /// `fullyCheckedIn`
        pub const FULLY_CHECKED_IN: Field<SearchRsvpsFields, Flag, Sorted> = Field::new("fullyCheckedIn");
        /// `lastName`
        pub const LAST_NAME: Field<SearchRsvpsFields, Text, Sorted> = Field::new("lastName");
        /// `memberId`
        pub const MEMBER_ID: Field<SearchRsvpsFields, Text, Sorted> = Field::new("memberId");
        /// `status`
        pub const STATUS: Field<SearchRsvpsFields, Choice<document::RsvpStatus>, Sorted> = Field::new("status");
        /// `totalGuests`
        pub const TOTAL_GUESTS: Field<SearchRsvpsFields, Integer, Sorted> = Field::new("totalGuests");
        /// The fields that words are looked for in.
        pub mod searchable {
            use super::SearchRsvpsFields;
            use crate::query::WordField;

            /// `email`
            pub const EMAIL: WordField<SearchRsvpsFields> = WordField::new("email");
            /// `emailDomain`
            pub const EMAIL_DOMAIN: WordField<SearchRsvpsFields> = WordField::new("emailDomain");
            /// `firstName`
            pub const FIRST_NAME: WordField<SearchRsvpsFields> = WordField::new("firstName");
            /// `guestList.guests.fullName`
            pub const GUEST_LIST_GUESTS_FULL_NAME: WordField<SearchRsvpsFields> = WordField::new("guestList.guests.fullName");
            /// `lastName`
            pub const LAST_NAME: WordField<SearchRsvpsFields> = WordField::new("lastName");
        }
        /// The fields that summaries are made of.
        pub mod aggregatable {
            use super::SearchRsvpsFields;
            use crate::query::{Categorical, Date, Number, SummaryField};

            /// `createdDate`
            pub const CREATED_DATE: SummaryField<SearchRsvpsFields, Date> = SummaryField::new("createdDate");
            /// `id`
            pub const ID: SummaryField<SearchRsvpsFields, Categorical> = SummaryField::new("id");
            /// `updatedDate`
            pub const UPDATED_DATE: SummaryField<SearchRsvpsFields, Date> = SummaryField::new("updatedDate");
            /// `anonymized`
            pub const ANONYMIZED: SummaryField<SearchRsvpsFields, Categorical> = SummaryField::new("anonymized");
            /// `checkedInGuestCount`
            pub const CHECKED_IN_GUEST_COUNT: SummaryField<SearchRsvpsFields, Number> = SummaryField::new("checkedInGuestCount");
            /// `contactId`
            pub const CONTACT_ID: SummaryField<SearchRsvpsFields, Categorical> = SummaryField::new("contactId");
            /// `eventId`
            pub const EVENT_ID: SummaryField<SearchRsvpsFields, Categorical> = SummaryField::new("eventId");
            /// `fullyCheckedIn`
            pub const FULLY_CHECKED_IN: SummaryField<SearchRsvpsFields, Categorical> = SummaryField::new("fullyCheckedIn");
            /// `memberId`
            pub const MEMBER_ID: SummaryField<SearchRsvpsFields, Categorical> = SummaryField::new("memberId");
            /// `status`
            pub const STATUS: SummaryField<SearchRsvpsFields, Categorical> = SummaryField::new("status");
            /// `totalGuests`
            pub const TOTAL_GUESTS: SummaryField<SearchRsvpsFields, Number> = SummaryField::new("totalGuests");
        }
    }
    /// `query_staff_members` of [`events::staff_members`](crate::events::staff_members).
    #[cfg(feature = "events-staff-members")]
    pub mod query_staff_members {
        use crate::query::{Exact, Field, Of, Sorted, Text, Time, sets};
        use crate::events::staff_members as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryStaffMembersFields {}

        crate::query::operation!(QueryStaffMembersFields, QueryStaffMembersRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `id`
        pub const ID: Field<QueryStaffMembersFields, Exact<Text>, Sorted> = Field::new("id");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryStaffMembersFields, Of<Time, sets::EqNeInOrderExists>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryStaffMembersFields, Of<Time, sets::EqNeInOrderExists>, Sorted> = Field::new("updatedDate");
    }
    /// `query_ticket_definitions` of [`events::ticket_definitions_v2`](crate::events::ticket_definitions_v2).
    #[cfg(feature = "events-ticket-definitions-v2")]
    pub mod query_ticket_definitions {
        use crate::query::{Choice, Field, Flag, Integer, Of, Sorted, Text, Time, sets};
        use crate::events::ticket_definitions_v2 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryTicketDefinitionsFields {}

        crate::query::operation!(QueryTicketDefinitionsFields, QueryTicketDefinitionsRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryTicketDefinitionsFields, Of<Time, sets::EqNeInNinOrderExists>, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryTicketDefinitionsFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryTicketDefinitionsFields, Of<Time, sets::EqNeInNinOrderExists>, Sorted> = Field::new("updatedDate");
        /// `description`
        pub const DESCRIPTION: Field<QueryTicketDefinitionsFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("description");
        /// `eventId`
        pub const EVENT_ID: Field<QueryTicketDefinitionsFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("eventId");
        /// `initialLimit`
        pub const INITIAL_LIMIT: Field<QueryTicketDefinitionsFields, Of<Integer, sets::EqNeInNinOrderExists>, Sorted> = Field::new("initialLimit");
        /// `name`
        pub const NAME: Field<QueryTicketDefinitionsFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("name");
        /// `pricingMethod.fixedPrice.currency`
        pub const PRICING_METHOD_FIXED_PRICE_CURRENCY: Field<QueryTicketDefinitionsFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("pricingMethod.fixedPrice.currency");
        /// `pricingMethod.fixedPrice.value`
        pub const PRICING_METHOD_FIXED_PRICE_VALUE: Field<QueryTicketDefinitionsFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("pricingMethod.fixedPrice.value");
        /// `revision`
        pub const REVISION: Field<QueryTicketDefinitionsFields, Of<Text, sets::EqNeInNinOrderExists>, Sorted> = Field::new("revision");
        /// `feeType`
        pub const FEE_TYPE: Field<QueryTicketDefinitionsFields, Of<Choice<document::FeeTypeEnumType>, sets::EqNeInNinExists>, Sorted> = Field::new("feeType");
        /// `hidden`
        pub const HIDDEN: Field<QueryTicketDefinitionsFields, Of<Flag, sets::EqNeInNinExists>, Sorted> = Field::new("hidden");
        /// `pricingMethod.free`
        pub const PRICING_METHOD_FREE: Field<QueryTicketDefinitionsFields, Of<Flag, sets::EqNeInNinExists>, Sorted> = Field::new("pricingMethod.free");
        /// `pricingMethod.pricingType`
        pub const PRICING_METHOD_PRICING_TYPE: Field<QueryTicketDefinitionsFields, Of<Choice<document::PricingTypeEnumType>, sets::EqNeInNinExists>, Sorted> = Field::new("pricingMethod.pricingType");
        /// `saleStatus`
        pub const SALE_STATUS: Field<QueryTicketDefinitionsFields, Of<Choice<document::SaleStatusEnumStatus>, sets::EqNeInNinExists>, Sorted> = Field::new("saleStatus");
    }
    /// `query_events` of [`events::wix_events_v2`](crate::events::wix_events_v2).
    #[cfg(feature = "events-wix-events-v2")]
    pub mod query_events {
        use crate::query::{Choice, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::events::wix_events_v2 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryEventsFields {}

        crate::query::operation!(QueryEventsFields, QueryEventsRequest, query: CommonQueryV2, [sort: CommonSorting], paging: CommonPaging);

        /// `registration.initialType`
        pub const REGISTRATION_INITIAL_TYPE: Field<QueryEventsFields, Of<Choice<document::InitialRegistrationTypeType>, sets::Eq>, Unsorted> = Field::new("registration.initialType");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryEventsFields, Of<Time, sets::EqNeInOrder>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryEventsFields, Of<Time, sets::EqNeInOrder>, Sorted> = Field::new("updatedDate");
        /// `dateAndTimeSettings.endDate`
        pub const DATE_AND_TIME_SETTINGS_END_DATE: Field<QueryEventsFields, Of<Time, sets::EqNeInOrder>, Sorted> = Field::new("dateAndTimeSettings.endDate");
        /// `dateAndTimeSettings.startDate`
        pub const DATE_AND_TIME_SETTINGS_START_DATE: Field<QueryEventsFields, Of<Time, sets::EqNeInOrder>, Sorted> = Field::new("dateAndTimeSettings.startDate");
        /// `slug`
        pub const SLUG: Field<QueryEventsFields, Of<Text, sets::EqNeInOrder>, Sorted> = Field::new("slug");
        /// `title`
        pub const TITLE: Field<QueryEventsFields, Of<Text, sets::EqNeInOrder>, Sorted> = Field::new("title");
        /// `id`
        pub const ID: Field<QueryEventsFields, Of<Text, sets::EqNeInOrder>, Sorted> = Field::new("id");
        /// `status`
        pub const STATUS: Field<QueryEventsFields, Of<Choice<document::Status>, sets::EqNeIn>, Unsorted> = Field::new("status");
        /// `userId`
        pub const USER_ID: Field<QueryEventsFields, Of<Text, sets::EqNeIn>, Unsorted> = Field::new("userId");
    }
}

/// Queries of Wix Forms.
pub mod forms {
    /// `query_chat_settings` of [`forms::chat_settings`](crate::forms::chat_settings).
    #[cfg(feature = "forms-chat-settings")]
    pub mod query_chat_settings {
        use crate::query::{Field, Sorted, Text};
        use crate::forms::chat_settings as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryChatSettingsFields {}

        crate::query::operation!(QueryChatSettingsFields, QueryChatSettingsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `greetingMessage`
        pub const GREETING_MESSAGE: Field<QueryChatSettingsFields, Text, Sorted> = Field::new("greetingMessage");
        /// `summaryMessage`
        pub const SUMMARY_MESSAGE: Field<QueryChatSettingsFields, Text, Sorted> = Field::new("summaryMessage");
    }
    /// `query_form_spam_submission_reports_by_namespace` of [`forms::form_spam_submission_reports`](crate::forms::form_spam_submission_reports).
    #[cfg(feature = "forms-form-spam-submission-reports")]
    pub mod query_form_spam_submission_reports_by_namespace {
        use crate::query::{Choice, Exact, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::forms::form_spam_submission_reports as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryFormSpamSubmissionReportsByNamespaceFields {}

        crate::query::operation!(QueryFormSpamSubmissionReportsByNamespaceFields, QueryFormSpamSubmissionReportsByNamespaceRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryFormSpamSubmissionReportsByNamespaceFields, Exact<Text>, Sorted> = Field::new("id");
        /// `namespace`
        pub const NAMESPACE: Field<QueryFormSpamSubmissionReportsByNamespaceFields, Of<Text, sets::Eq>, Unsorted> = Field::new("namespace");
        /// `formId`
        pub const FORM_ID: Field<QueryFormSpamSubmissionReportsByNamespaceFields, Exact<Text>, Sorted> = Field::new("formId");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryFormSpamSubmissionReportsByNamespaceFields, Of<Time, sets::EqNeInNinOrder>, Sorted> = Field::new("createdDate");
        /// `reportedDate`
        pub const REPORTED_DATE: Field<QueryFormSpamSubmissionReportsByNamespaceFields, Of<Time, sets::EqNeInNinOrder>, Sorted> = Field::new("reportedDate");
        /// `reportReason`
        pub const REPORT_REASON: Field<QueryFormSpamSubmissionReportsByNamespaceFields, Exact<Choice<document::ReportReason>>, Sorted> = Field::new("reportReason");
        /// `childMetaSiteId`
        pub const CHILD_META_SITE_ID: Field<QueryFormSpamSubmissionReportsByNamespaceFields, Exact<Text>, Unsorted> = Field::new("childMetaSiteId");
    }
    /// `query_forms` of [`forms::forms`](crate::forms::forms).
    #[cfg(feature = "forms-forms")]
    pub mod query_forms {
        use crate::query::{Exact, Field, Flag, List, Of, Sorted, Text, Time, sets};
        use crate::forms::forms as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryFormsFields {}

        crate::query::operation!(QueryFormsFields, QueryFormsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryFormsFields, Exact<Text>, Sorted> = Field::new("id");
        /// `namespace`
        pub const NAMESPACE: Field<QueryFormsFields, Of<Text, sets::Eq>, Sorted> = Field::new("namespace");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryFormsFields, Of<Time, sets::EqNeInNinOrder>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryFormsFields, Of<Time, sets::EqNeInNinOrder>, Sorted> = Field::new("updatedDate");
        /// `name`
        pub const NAME: Field<QueryFormsFields, Of<Text, sets::EqNeInNinPrefix>, Sorted> = Field::new("name");
        /// `enabled`
        pub const ENABLED: Field<QueryFormsFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("enabled");
        /// `tags.privateTags.tagIds`
        pub const TAGS_PRIVATE_TAGS_TAG_IDS: Field<QueryFormsFields, List<Text>, Sorted> = Field::new("tags.privateTags.tagIds");
    }
    /// `query_submissions_by_namespace` of [`forms::submissions`](crate::forms::submissions).
    #[cfg(feature = "forms-submissions")]
    pub mod query_submissions_by_namespace {
        use crate::query::{Choice, Exact, Field, Flag, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::forms::submissions as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QuerySubmissionsByNamespaceFields {}

        crate::query::operation!(QuerySubmissionsByNamespaceFields, QuerySubmissionsByNamespaceRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QuerySubmissionsByNamespaceFields, Exact<Text>, Sorted> = Field::new("id");
        /// `formId`
        pub const FORM_ID: Field<QuerySubmissionsByNamespaceFields, Exact<Text>, Sorted> = Field::new("formId");
        /// `contactId`
        pub const CONTACT_ID: Field<QuerySubmissionsByNamespaceFields, Exact<Text>, Sorted> = Field::new("contactId");
        /// `namespace`
        pub const NAMESPACE: Field<QuerySubmissionsByNamespaceFields, Of<Text, sets::Eq>, Unsorted> = Field::new("namespace");
        /// `status`
        pub const STATUS: Field<QuerySubmissionsByNamespaceFields, Exact<Choice<document::SubmissionStatus>>, Sorted> = Field::new("status");
        /// `seen`
        pub const SEEN: Field<QuerySubmissionsByNamespaceFields, Of<Flag, sets::EqNe>, Sorted> = Field::new("seen");
        /// `createdDate`
        pub const CREATED_DATE: Field<QuerySubmissionsByNamespaceFields, Of<Time, sets::EqNeInNinOrder>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QuerySubmissionsByNamespaceFields, Of<Time, sets::EqNeInNinOrder>, Sorted> = Field::new("updatedDate");
        /// `submitter.applicationId`
        pub const SUBMITTER_APPLICATION_ID: Field<QuerySubmissionsByNamespaceFields, Exact<Text>, Sorted> = Field::new("submitter.applicationId");
        /// `submitter.memberId`
        pub const SUBMITTER_MEMBER_ID: Field<QuerySubmissionsByNamespaceFields, Exact<Text>, Sorted> = Field::new("submitter.memberId");
        /// `submitter.userId`
        pub const SUBMITTER_USER_ID: Field<QuerySubmissionsByNamespaceFields, Exact<Text>, Sorted> = Field::new("submitter.userId");
        /// `submitter.visitorId`
        pub const SUBMITTER_VISITOR_ID: Field<QuerySubmissionsByNamespaceFields, Exact<Text>, Sorted> = Field::new("submitter.visitorId");
        /// `orderDetails.checkoutId`
        pub const ORDER_DETAILS_CHECKOUT_ID: Field<QuerySubmissionsByNamespaceFields, Exact<Text>, Sorted> = Field::new("orderDetails.checkoutId");
        /// `childMetaSiteId`
        pub const CHILD_META_SITE_ID: Field<QuerySubmissionsByNamespaceFields, Exact<Text>, Unsorted> = Field::new("childMetaSiteId");
    }
    /// `search_submissions_by_namespace` of [`forms::submissions`](crate::forms::submissions).
    #[cfg(feature = "forms-submissions")]
    pub mod search_submissions_by_namespace {
        use crate::query::{Choice, Exact, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::forms::submissions as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchSubmissionsByNamespaceFields {}

        crate::query::operation!(SearchSubmissionsByNamespaceFields, SearchSubmissionsByNamespaceRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging, search);
        impl crate::query::Searched for SearchSubmissionsByNamespaceFields {}

        /// `id`
        pub const ID: Field<SearchSubmissionsByNamespaceFields, Exact<Text>, Sorted> = Field::new("id");
        /// `formId`
        pub const FORM_ID: Field<SearchSubmissionsByNamespaceFields, Exact<Text>, Sorted> = Field::new("formId");
        /// `namespace`
        pub const NAMESPACE: Field<SearchSubmissionsByNamespaceFields, Of<Text, sets::Eq>, Unsorted> = Field::new("namespace");
        /// `status`
        pub const STATUS: Field<SearchSubmissionsByNamespaceFields, Exact<Choice<document::SubmissionStatus>>, Sorted> = Field::new("status");
        /// `createdDate`
        pub const CREATED_DATE: Field<SearchSubmissionsByNamespaceFields, Of<Time, sets::EqNeInNinOrder>, Sorted> = Field::new("createdDate");
    }
}

/// Queries of Wix Media.
pub mod media {
    /// `query_items` of [`media::enterprise_media_items`](crate::media::enterprise_media_items).
    #[cfg(feature = "media-enterprise-media-items")]
    pub mod query_items {
        use crate::query::{Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::media::enterprise_media_items as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryItemsFields {}

        crate::query::operation!(QueryItemsFields, QueryItemsRequest, query: QueryV2, [sort: Sorting], paging: Paging);

        /// `parentCategoryIds`
        pub const PARENT_CATEGORY_IDS: Field<QueryItemsFields, Of<Text, sets::Some>, Unsorted> = Field::new("parentCategoryIds");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryItemsFields, Of<Time, sets::Eq>, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryItemsFields, Of<Time, sets::Eq>, Sorted> = Field::new("updatedDate");
        /// `sizeInBytes`
        pub const SIZE_IN_BYTES: Field<QueryItemsFields, Of<Text, sets::Eq>, Sorted> = Field::new("sizeInBytes");
        /// `title`
        pub const TITLE: Field<QueryItemsFields, Of<Text, sets::Eq>, Sorted> = Field::new("title");
    }
    /// `query_file_descriptors` of [`media::files`](crate::media::files).
    #[cfg(feature = "media-files")]
    pub mod query_file_descriptors {
        use crate::query::{Choice, Field, Flag, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::media::files as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryFileDescriptorsFields {}

        crate::query::operation!(QueryFileDescriptorsFields, QueryFileDescriptorsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `displayName`
        pub const DISPLAY_NAME: Field<QueryFileDescriptorsFields, Of<Text, sets::Nothing>, Sorted> = Field::new("displayName");
        /// `sizeInBytes`
        pub const SIZE_IN_BYTES: Field<QueryFileDescriptorsFields, Of<Text, sets::Nothing>, Sorted> = Field::new("sizeInBytes");
        /// `private`
        pub const PRIVATE: Field<QueryFileDescriptorsFields, Of<Flag, sets::Eq>, Unsorted> = Field::new("private");
        /// `mediaType`
        pub const MEDIA_TYPE: Field<QueryFileDescriptorsFields, Of<Choice<document::MediaType>, sets::EqIn>, Unsorted> = Field::new("mediaType");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryFileDescriptorsFields, Of<Time, sets::Nothing>, Sorted> = Field::new("updatedDate");
        /// `state`
        pub const STATE: Field<QueryFileDescriptorsFields, Of<Choice<document::State>, sets::Eq>, Unsorted> = Field::new("state");
    }
    /// `query_folders` of [`media::folders`](crate::media::folders).
    #[cfg(feature = "media-folders")]
    pub mod query_folders {
        use crate::query::{Choice, Field, Of, Sorted, Text, Time, Unsorted, sets};
        use crate::media::folders as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryFoldersFields {}

        crate::query::operation!(QueryFoldersFields, QueryFoldersRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `displayName`
        pub const DISPLAY_NAME: Field<QueryFoldersFields, Of<Text, sets::Nothing>, Sorted> = Field::new("displayName");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryFoldersFields, Of<Time, sets::Nothing>, Sorted> = Field::new("updatedDate");
        /// `state`
        pub const STATE: Field<QueryFoldersFields, Of<Choice<document::State>, sets::Eq>, Unsorted> = Field::new("state");
    }
}

/// Queries of Wix Members.
pub mod members {
    /// `query_badge_assignments` of [`members::badge_assignments`](crate::members::badge_assignments).
    #[cfg(feature = "members-badge-assignments")]
    pub mod query_badge_assignments {
        use crate::query::{Ascending, Field, Text};
        use crate::members::badge_assignments as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryBadgeAssignmentsFields {}

        crate::query::operation!(QueryBadgeAssignmentsFields, QueryBadgeAssignmentsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `badgeId`
        pub const BADGE_ID: Field<QueryBadgeAssignmentsFields, Text, Ascending> = Field::new("badgeId");
        /// `memberId`
        pub const MEMBER_ID: Field<QueryBadgeAssignmentsFields, Text, Ascending> = Field::new("memberId");
    }
    /// `query_custom_field_suggestions` of [`members::custom_field_suggestions`](crate::members::custom_field_suggestions).
    #[cfg(feature = "members-custom-field-suggestions")]
    pub mod query_custom_field_suggestions {
        use crate::query::{Choice, Field, Sorted, Text};
        use crate::members::custom_field_suggestions as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCustomFieldSuggestionsFields {}

        crate::query::operation!(QueryCustomFieldSuggestionsFields, QueryCustomFieldSuggestionsRequest, query: Query, [sorting: Sorting], paging: Paging);

        /// `fieldType`
        pub const FIELD_TYPE: Field<QueryCustomFieldSuggestionsFields, Choice<document::Type>, Sorted> = Field::new("fieldType");
        /// `name`
        pub const NAME: Field<QueryCustomFieldSuggestionsFields, Text, Sorted> = Field::new("name");
    }
    /// `query_member_reports` of [`members::member_report`](crate::members::member_report).
    #[cfg(feature = "members-member-report")]
    pub mod query_member_reports {
        use crate::query::{Field, Text, Time, Unsorted};
        use crate::members::member_report as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryMemberReportsFields {}

        crate::query::operation!(QueryMemberReportsFields, QueryMemberReportsRequest, query: QueryV2, [sorting: Sorting], paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryMemberReportsFields, Time, Unsorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryMemberReportsFields, Text, Unsorted> = Field::new("id");
        /// `reportedMemberId`
        pub const REPORTED_MEMBER_ID: Field<QueryMemberReportsFields, Text, Unsorted> = Field::new("reportedMemberId");
        /// `reportingMemberId`
        pub const REPORTING_MEMBER_ID: Field<QueryMemberReportsFields, Text, Unsorted> = Field::new("reportingMemberId");
    }
    /// `query_members` of [`members::members`](crate::members::members).
    #[cfg(feature = "members-members")]
    pub mod query_members {
        use crate::query::{Choice, Field, Text, Unsorted};
        use crate::members::members as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryMembersFields {}

        crate::query::operation!(QueryMembersFields, QueryMembersRequest, query: Query, [sorting: Sorting], paging: Paging);

        /// `id`
        pub const ID: Field<QueryMembersFields, Text, Unsorted> = Field::new("id");
        /// `contact.firstName`
        pub const CONTACT_FIRST_NAME: Field<QueryMembersFields, Text, Unsorted> = Field::new("contact.firstName");
        /// `contact.lastName`
        pub const CONTACT_LAST_NAME: Field<QueryMembersFields, Text, Unsorted> = Field::new("contact.lastName");
        /// `contactId`
        pub const CONTACT_ID: Field<QueryMembersFields, Text, Unsorted> = Field::new("contactId");
        /// `loginEmail`
        pub const LOGIN_EMAIL: Field<QueryMembersFields, Text, Unsorted> = Field::new("loginEmail");
        /// `privacyStatus`
        pub const PRIVACY_STATUS: Field<QueryMembersFields, Choice<document::PrivacyStatusStatus>, Unsorted> = Field::new("privacyStatus");
        /// `profile.nickname`
        pub const PROFILE_NICKNAME: Field<QueryMembersFields, Text, Unsorted> = Field::new("profile.nickname");
        /// `profile.slug`
        pub const PROFILE_SLUG: Field<QueryMembersFields, Text, Unsorted> = Field::new("profile.slug");
        /// `status`
        pub const STATUS: Field<QueryMembersFields, Choice<document::Status>, Unsorted> = Field::new("status");
    }
    /// `query_member_abouts` of [`members::members_about`](crate::members::members_about).
    #[cfg(feature = "members-members-about")]
    pub mod query_member_abouts {
        use crate::query::{Field, Text, Unsorted};
        use crate::members::members_about as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryMemberAboutsFields {}

        crate::query::operation!(QueryMemberAboutsFields, QueryMemberAboutsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryMemberAboutsFields, Text, Unsorted> = Field::new("id");
        /// `memberId`
        pub const MEMBER_ID: Field<QueryMemberAboutsFields, Text, Unsorted> = Field::new("memberId");
    }
    /// `query_user_members` of [`members::user_member`](crate::members::user_member).
    #[cfg(feature = "members-user-member")]
    pub mod query_user_members {
        use crate::query::{Choice, Field, Sorted, Text, Time};
        use crate::members::user_member as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryUserMembersFields {}

        crate::query::operation!(QueryUserMembersFields, QueryUserMembersRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryUserMembersFields, Time, Sorted> = Field::new("createdDate");
        /// `memberId`
        pub const MEMBER_ID: Field<QueryUserMembersFields, Text, Sorted> = Field::new("memberId");
        /// `metaSiteId`
        pub const META_SITE_ID: Field<QueryUserMembersFields, Text, Sorted> = Field::new("metaSiteId");
        /// `siteMembersInstanceId`
        pub const SITE_MEMBERS_INSTANCE_ID: Field<QueryUserMembersFields, Text, Sorted> = Field::new("siteMembersInstanceId");
        /// `status`
        pub const STATUS: Field<QueryUserMembersFields, Choice<document::Status>, Sorted> = Field::new("status");
        /// `userId`
        pub const USER_ID: Field<QueryUserMembersFields, Text, Sorted> = Field::new("userId");
    }
}

/// Queries of Wix Stores.
pub mod stores {
    /// `query_brands` of [`stores::brands_v3`](crate::stores::brands_v3).
    #[cfg(feature = "stores-brands-v3")]
    pub mod query_brands {
        use crate::query::{Field, Sorted, Text, Time, Unsorted};
        use crate::stores::brands_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryBrandsFields {}

        crate::query::operation!(QueryBrandsFields, QueryBrandsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryBrandsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryBrandsFields, Time, Sorted> = Field::new("updatedDate");
        /// `name`
        pub const NAME: Field<QueryBrandsFields, Text, Sorted> = Field::new("name");
        /// `id`
        pub const ID: Field<QueryBrandsFields, Text, Unsorted> = Field::new("id");
    }
    /// `query_collections` of [`stores::collections`](crate::stores::collections).
    #[cfg(feature = "stores-collections")]
    pub mod query_collections {
        use crate::query::{Field, Sorted, Text};
        use crate::stores::collections as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCollectionsFields {}

        crate::query::operation!(QueryCollectionsFields, QueryCollectionsRequest, query: PlatformQuery, [sort: Sorting], paging: PlatformPaging);

        /// `id`
        pub const ID: Field<QueryCollectionsFields, Text, Sorted> = Field::new("id");
        /// `name`
        pub const NAME: Field<QueryCollectionsFields, Text, Sorted> = Field::new("name");
    }
    /// `query_customizations` of [`stores::customizations_v3`](crate::stores::customizations_v3).
    #[cfg(feature = "stores-customizations-v3")]
    pub mod query_customizations {
        use crate::query::{Choice, Field, Sorted, Text, Time, Unsorted};
        use crate::stores::customizations_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryCustomizationsFields {}

        crate::query::operation!(QueryCustomizationsFields, QueryCustomizationsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryCustomizationsFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryCustomizationsFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryCustomizationsFields, Time, Sorted> = Field::new("updatedDate");
        /// `name`
        pub const NAME: Field<QueryCustomizationsFields, Text, Sorted> = Field::new("name");
        /// `customizationRenderType`
        pub const CUSTOMIZATION_RENDER_TYPE: Field<QueryCustomizationsFields, Choice<document::CustomizationRenderType>, Unsorted> = Field::new("customizationRenderType");
        /// `customizationType`
        pub const CUSTOMIZATION_TYPE: Field<QueryCustomizationsFields, Choice<document::CustomizationType>, Unsorted> = Field::new("customizationType");
    }
    /// `query_info_sections` of [`stores::info_sections_v3`](crate::stores::info_sections_v3).
    #[cfg(feature = "stores-info-sections-v3")]
    pub mod query_info_sections {
        use crate::query::{Field, Sorted, Text, Time, Unsorted};
        use crate::stores::info_sections_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryInfoSectionsFields {}

        crate::query::operation!(QueryInfoSectionsFields, QueryInfoSectionsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryInfoSectionsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryInfoSectionsFields, Time, Sorted> = Field::new("updatedDate");
        /// `title`
        pub const TITLE: Field<QueryInfoSectionsFields, Text, Sorted> = Field::new("title");
        /// `uniqueName`
        pub const UNIQUE_NAME: Field<QueryInfoSectionsFields, Text, Sorted> = Field::new("uniqueName");
        /// `id`
        pub const ID: Field<QueryInfoSectionsFields, Text, Unsorted> = Field::new("id");
    }
    /// `query_inventory_items` of [`stores::inventory_items_v3`](crate::stores::inventory_items_v3).
    #[cfg(feature = "stores-inventory-items-v3")]
    pub mod query_inventory_items {
        use crate::query::{Choice, Field, Flag, Integer, List, Sorted, Text, Time, Unsorted};
        use crate::stores::inventory_items_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryInventoryItemsFields {}

        crate::query::operation!(QueryInventoryItemsFields, QueryInventoryItemsRequest, query: QueryV2, [sort: Sorting], paging: Paging);

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

        crate::query::operation!(SearchInventoryItemsFields, SearchInventoryItemsRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging, search);
        impl crate::query::Searched for SearchInventoryItemsFields {}
        impl crate::query::Summarized for SearchInventoryItemsFields {}

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
        /// The fields that words are looked for in.
        pub mod searchable {
            use super::SearchInventoryItemsFields;
            use crate::query::WordField;

            /// `product.name`
            pub const PRODUCT_NAME: WordField<SearchInventoryItemsFields> = WordField::new("product.name");
            /// `product.variantBarcode`
            pub const PRODUCT_VARIANT_BARCODE: WordField<SearchInventoryItemsFields> = WordField::new("product.variantBarcode");
            /// `product.variantName`
            pub const PRODUCT_VARIANT_NAME: WordField<SearchInventoryItemsFields> = WordField::new("product.variantName");
            /// `product.variantSku`
            pub const PRODUCT_VARIANT_SKU: WordField<SearchInventoryItemsFields> = WordField::new("product.variantSku");
        }
        /// The fields that summaries are made of.
        pub mod aggregatable {
            use super::SearchInventoryItemsFields;
            use crate::query::{Categorical, Date, Number, SummaryField};

            /// `createdDate`
            pub const CREATED_DATE: SummaryField<SearchInventoryItemsFields, Date> = SummaryField::new("createdDate");
            /// `id`
            pub const ID: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("id");
            /// `updatedDate`
            pub const UPDATED_DATE: SummaryField<SearchInventoryItemsFields, Date> = SummaryField::new("updatedDate");
            /// `availabilityStatus`
            pub const AVAILABILITY_STATUS: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("availabilityStatus");
            /// `inStock`
            pub const IN_STOCK: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("inStock");
            /// `locationId`
            pub const LOCATION_ID: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("locationId");
            /// `preorderInfo.enabled`
            pub const PREORDER_INFO_ENABLED: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("preorderInfo.enabled");
            /// `product.directCategoryIds`
            pub const PRODUCT_DIRECT_CATEGORY_IDS: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("product.directCategoryIds");
            /// `product.name`
            pub const PRODUCT_NAME: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("product.name");
            /// `product.variantName`
            pub const PRODUCT_VARIANT_NAME: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("product.variantName");
            /// `product.variantSku`
            pub const PRODUCT_VARIANT_SKU: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("product.variantSku");
            /// `productId`
            pub const PRODUCT_ID: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("productId");
            /// `quantity`
            pub const QUANTITY: SummaryField<SearchInventoryItemsFields, Number> = SummaryField::new("quantity");
            /// `trackQuantity`
            pub const TRACK_QUANTITY: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("trackQuantity");
            /// `variantId`
            pub const VARIANT_ID: SummaryField<SearchInventoryItemsFields, Categorical> = SummaryField::new("variantId");
        }
    }
    /// `query_product_groups` of [`stores::product_groups_v3`](crate::stores::product_groups_v3).
    #[cfg(feature = "stores-product-groups-v3")]
    pub mod query_product_groups {
        use crate::query::{Field, Text, Unsorted};
        use crate::stores::product_groups_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryProductGroupsFields {}

        crate::query::operation!(QueryProductGroupsFields, QueryProductGroupsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryProductGroupsFields, Text, Unsorted> = Field::new("id");
        /// `handle`
        pub const HANDLE: Field<QueryProductGroupsFields, Text, Unsorted> = Field::new("handle");
    }
    /// `query_products` of [`stores::products`](crate::stores::products).
    #[cfg(feature = "stores-products")]
    pub mod query_products {
        use crate::query::{Field, Flag, List, Sorted, Text, Time, Unsorted};
        use crate::stores::products as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryProductsFields {}

        crate::query::operation!(QueryProductsFields, V3QueryProductsRequest, query: CommonCursorQuery, [sort: WixCommonSorting], cursor_paging: CommonCursorPaging);

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

        crate::query::operation!(SearchProductsFields, V3SearchProductsRequest, search: CommonCursorSearch, [sort: WixCommonSorting], cursor_paging: CommonCursorPaging, search);
        impl crate::query::Searched for SearchProductsFields {}
        impl crate::query::Summarized for SearchProductsFields {}

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
        /// The fields that words are looked for in.
        pub mod searchable {
            use super::SearchProductsFields;
            use crate::query::WordField;

            /// `description`
            pub const DESCRIPTION: WordField<SearchProductsFields> = WordField::new("description");
            /// `directCategoryIdsInfo.categoryIds`
            pub const DIRECT_CATEGORY_IDS_INFO_CATEGORY_IDS: WordField<SearchProductsFields> = WordField::new("directCategoryIdsInfo.categoryIds");
            /// `minVariantPriceInfo.sku`
            pub const MIN_VARIANT_PRICE_INFO_SKU: WordField<SearchProductsFields> = WordField::new("minVariantPriceInfo.sku");
            /// `name`
            pub const NAME: WordField<SearchProductsFields> = WordField::new("name");
            /// `physicalProperties.deliveryProfileId`
            pub const PHYSICAL_PROPERTIES_DELIVERY_PROFILE_ID: WordField<SearchProductsFields> = WordField::new("physicalProperties.deliveryProfileId");
            /// `physicalProperties.shippingGroupId`
            pub const PHYSICAL_PROPERTIES_SHIPPING_GROUP_ID: WordField<SearchProductsFields> = WordField::new("physicalProperties.shippingGroupId");
            /// `variantsInfo.variants.barcode`
            pub const VARIANTS_INFO_VARIANTS_BARCODE: WordField<SearchProductsFields> = WordField::new("variantsInfo.variants.barcode");
            /// `variantsInfo.variants.sku`
            pub const VARIANTS_INFO_VARIANTS_SKU: WordField<SearchProductsFields> = WordField::new("variantsInfo.variants.sku");
        }
        /// The fields that summaries are made of.
        pub mod aggregatable {
            use super::SearchProductsFields;
            use crate::query::{Categorical, Date, Number, SummaryField};

            /// `createdDate`
            pub const CREATED_DATE: SummaryField<SearchProductsFields, Date> = SummaryField::new("createdDate");
            /// `id`
            pub const ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("id");
            /// `updatedDate`
            pub const UPDATED_DATE: SummaryField<SearchProductsFields, Date> = SummaryField::new("updatedDate");
            /// `actualPriceRange.maxValue.amount`
            pub const ACTUAL_PRICE_RANGE_MAX_VALUE_AMOUNT: SummaryField<SearchProductsFields, Number> = SummaryField::new("actualPriceRange.maxValue.amount");
            /// `actualPriceRange.minValue.amount`
            pub const ACTUAL_PRICE_RANGE_MIN_VALUE_AMOUNT: SummaryField<SearchProductsFields, Number> = SummaryField::new("actualPriceRange.minValue.amount");
            /// `additionalRibbons.id`
            pub const ADDITIONAL_RIBBONS_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("additionalRibbons.id");
            /// `additionalRibbons.name`
            pub const ADDITIONAL_RIBBONS_NAME: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("additionalRibbons.name");
            /// `allCategoriesInfo.categories.id`
            pub const ALL_CATEGORIES_INFO_CATEGORIES_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("allCategoriesInfo.categories.id");
            /// `allCategoriesInfo.categories.index`
            pub const ALL_CATEGORIES_INFO_CATEGORIES_INDEX: SummaryField<SearchProductsFields, Number> = SummaryField::new("allCategoriesInfo.categories.index");
            /// `brand.id`
            pub const BRAND_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("brand.id");
            /// `brand.name`
            pub const BRAND_NAME: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("brand.name");
            /// `compareAtPriceRange.maxValue.amount`
            pub const COMPARE_AT_PRICE_RANGE_MAX_VALUE_AMOUNT: SummaryField<SearchProductsFields, Number> = SummaryField::new("compareAtPriceRange.maxValue.amount");
            /// `compareAtPriceRange.minValue.amount`
            pub const COMPARE_AT_PRICE_RANGE_MIN_VALUE_AMOUNT: SummaryField<SearchProductsFields, Number> = SummaryField::new("compareAtPriceRange.minValue.amount");
            /// `directCategoriesInfo.categories.id`
            pub const DIRECT_CATEGORIES_INFO_CATEGORIES_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("directCategoriesInfo.categories.id");
            /// `directCategoriesInfo.categories.index`
            pub const DIRECT_CATEGORIES_INFO_CATEGORIES_INDEX: SummaryField<SearchProductsFields, Number> = SummaryField::new("directCategoriesInfo.categories.index");
            /// `handle`
            pub const HANDLE: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("handle");
            /// `infoSections.id`
            pub const INFO_SECTIONS_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("infoSections.id");
            /// `infoSections.uniqueName`
            pub const INFO_SECTIONS_UNIQUE_NAME: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("infoSections.uniqueName");
            /// `inventory.availabilityStatus`
            pub const INVENTORY_AVAILABILITY_STATUS: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("inventory.availabilityStatus");
            /// `inventory.preorderAvailability`
            pub const INVENTORY_PREORDER_AVAILABILITY: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("inventory.preorderAvailability");
            /// `inventory.preorderStatus`
            pub const INVENTORY_PREORDER_STATUS: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("inventory.preorderStatus");
            /// `modifiers.id`
            pub const MODIFIERS_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("modifiers.id");
            /// `modifiers.choicesSettings.choices.choiceId`
            pub const MODIFIERS_CHOICES_SETTINGS_CHOICES_CHOICE_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("modifiers.choicesSettings.choices.choiceId");
            /// `modifiers.choicesSettings.choices.name`
            pub const MODIFIERS_CHOICES_SETTINGS_CHOICES_NAME: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("modifiers.choicesSettings.choices.name");
            /// `modifiers.name`
            pub const MODIFIERS_NAME: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("modifiers.name");
            /// `name`
            pub const NAME: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("name");
            /// `options.id`
            pub const OPTIONS_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("options.id");
            /// `options.choicesSettings.choices.choiceId`
            pub const OPTIONS_CHOICES_SETTINGS_CHOICES_CHOICE_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("options.choicesSettings.choices.choiceId");
            /// `options.choicesSettings.choices.name`
            pub const OPTIONS_CHOICES_SETTINGS_CHOICES_NAME: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("options.choicesSettings.choices.name");
            /// `options.name`
            pub const OPTIONS_NAME: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("options.name");
            /// `physicalProperties.deliveryProfileId`
            pub const PHYSICAL_PROPERTIES_DELIVERY_PROFILE_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("physicalProperties.deliveryProfileId");
            /// `physicalProperties.fulfillerId`
            pub const PHYSICAL_PROPERTIES_FULFILLER_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("physicalProperties.fulfillerId");
            /// `physicalProperties.shippingWeightRange.maxValue`
            pub const PHYSICAL_PROPERTIES_SHIPPING_WEIGHT_RANGE_MAX_VALUE: SummaryField<SearchProductsFields, Number> = SummaryField::new("physicalProperties.shippingWeightRange.maxValue");
            /// `physicalProperties.shippingWeightRange.minValue`
            pub const PHYSICAL_PROPERTIES_SHIPPING_WEIGHT_RANGE_MIN_VALUE: SummaryField<SearchProductsFields, Number> = SummaryField::new("physicalProperties.shippingWeightRange.minValue");
            /// `productType`
            pub const PRODUCT_TYPE: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("productType");
            /// `ribbon.id`
            pub const RIBBON_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("ribbon.id");
            /// `ribbon.name`
            pub const RIBBON_NAME: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("ribbon.name");
            /// `slug`
            pub const SLUG: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("slug");
            /// `subscriptionDetails.allowOneTimePurchases`
            pub const SUBSCRIPTION_DETAILS_ALLOW_ONE_TIME_PURCHASES: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("subscriptionDetails.allowOneTimePurchases");
            /// `tags.privateTags.tagIds`
            pub const TAGS_PRIVATE_TAGS_TAG_IDS: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("tags.privateTags.tagIds");
            /// `tags.publicTags.tagIds`
            pub const TAGS_PUBLIC_TAGS_TAG_IDS: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("tags.publicTags.tagIds");
            /// `taxGroupId`
            pub const TAX_GROUP_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("taxGroupId");
            /// `variantsInfo.variants.barcode`
            pub const VARIANTS_INFO_VARIANTS_BARCODE: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("variantsInfo.variants.barcode");
            /// `variantsInfo.variants.choices.optionChoiceIds.choiceId`
            pub const VARIANTS_INFO_VARIANTS_CHOICES_OPTION_CHOICE_IDS_CHOICE_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("variantsInfo.variants.choices.optionChoiceIds.choiceId");
            /// `variantsInfo.variants.choices.optionChoiceIds.optionId`
            pub const VARIANTS_INFO_VARIANTS_CHOICES_OPTION_CHOICE_IDS_OPTION_ID: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("variantsInfo.variants.choices.optionChoiceIds.optionId");
            /// `variantsInfo.variants.physicalProperties.weight`
            pub const VARIANTS_INFO_VARIANTS_PHYSICAL_PROPERTIES_WEIGHT: SummaryField<SearchProductsFields, Number> = SummaryField::new("variantsInfo.variants.physicalProperties.weight");
            /// `variantsInfo.variants.price.actualPrice.amount`
            pub const VARIANTS_INFO_VARIANTS_PRICE_ACTUAL_PRICE_AMOUNT: SummaryField<SearchProductsFields, Number> = SummaryField::new("variantsInfo.variants.price.actualPrice.amount");
            /// `variantsInfo.variants.price.compareAtPrice.amount`
            pub const VARIANTS_INFO_VARIANTS_PRICE_COMPARE_AT_PRICE_AMOUNT: SummaryField<SearchProductsFields, Number> = SummaryField::new("variantsInfo.variants.price.compareAtPrice.amount");
            /// `variantsInfo.variants.sku`
            pub const VARIANTS_INFO_VARIANTS_SKU: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("variantsInfo.variants.sku");
            /// `variantsInfo.variants.visible`
            pub const VARIANTS_INFO_VARIANTS_VISIBLE: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("variantsInfo.variants.visible");
            /// `visible`
            pub const VISIBLE: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("visible");
            /// `visibleInPos`
            pub const VISIBLE_IN_POS: SummaryField<SearchProductsFields, Categorical> = SummaryField::new("visibleInPos");
        }
    }
    /// `query_products` of [`stores::products_v1`](crate::stores::products_v1).
    #[cfg(feature = "stores-products-v1")]
    pub mod query_products_of_products_v1 {
        use crate::query::{Choice, Field, Float, List, Sorted, Text, Time, Unsorted};
        use crate::stores::products_v1 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryProductsFields {}

        crate::query::operation!(QueryProductsFields, QueryProductsPlatformizedRequest, query: PlatformQuery, [sort: Sorting], paging: PlatformPaging);

        /// `id`
        pub const ID: Field<QueryProductsFields, Text, Sorted> = Field::new("id");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryProductsFields, Time, Unsorted> = Field::new("createdDate");
        /// `lastUpdated`
        pub const LAST_UPDATED: Field<QueryProductsFields, Time, Sorted> = Field::new("lastUpdated");
        /// `name`
        pub const NAME: Field<QueryProductsFields, Text, Sorted> = Field::new("name");
        /// `description`
        pub const DESCRIPTION: Field<QueryProductsFields, Text, Unsorted> = Field::new("description");
        /// `sku`
        pub const SKU: Field<QueryProductsFields, Text, Sorted> = Field::new("sku");
        /// `priceData.price`
        pub const PRICE_DATA_PRICE: Field<QueryProductsFields, Float, Sorted> = Field::new("priceData.price");
        /// `numericId`
        pub const NUMERIC_ID: Field<QueryProductsFields, Text, Sorted> = Field::new("numericId");
        /// `productType`
        pub const PRODUCT_TYPE: Field<QueryProductsFields, Choice<document::ProductType>, Sorted> = Field::new("productType");
        /// `slug`
        pub const SLUG: Field<QueryProductsFields, Text, Sorted> = Field::new("slug");
        /// `collectionIds`
        pub const COLLECTION_IDS: Field<QueryProductsFields, List<Text>, Unsorted> = Field::new("collectionIds");
    }
    /// `query_promotions` of [`stores::promotions_v3`](crate::stores::promotions_v3).
    #[cfg(feature = "stores-promotions-v3")]
    pub mod query_promotions {
        use crate::query::{Field, Flag, List, Sorted, Text, Time};
        use crate::stores::promotions_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryPromotionsFields {}

        crate::query::operation!(QueryPromotionsFields, QueryPromotionsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `tags.privateTags.tagIds`
        pub const TAGS_PRIVATE_TAGS_TAG_IDS: Field<QueryPromotionsFields, List<Text>, Sorted> = Field::new("tags.privateTags.tagIds");
        /// `tags.publicTags.tagIds`
        pub const TAGS_PUBLIC_TAGS_TAG_IDS: Field<QueryPromotionsFields, List<Text>, Sorted> = Field::new("tags.publicTags.tagIds");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryPromotionsFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<QueryPromotionsFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryPromotionsFields, Time, Sorted> = Field::new("updatedDate");
        /// `enabled`
        pub const ENABLED: Field<QueryPromotionsFields, Flag, Sorted> = Field::new("enabled");
    }
    /// `search_promotions` of [`stores::promotions_v3`](crate::stores::promotions_v3).
    #[cfg(feature = "stores-promotions-v3")]
    pub mod search_promotions {
        use crate::query::{Field, Flag, List, Sorted, Text, Time};
        use crate::stores::promotions_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchPromotionsFields {}

        crate::query::operation!(SearchPromotionsFields, SearchPromotionsRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging, search);
        impl crate::query::Searched for SearchPromotionsFields {}
        impl crate::query::Summarized for SearchPromotionsFields {}

        /// `tags.privateTags.tagIds`
        pub const TAGS_PRIVATE_TAGS_TAG_IDS: Field<SearchPromotionsFields, List<Text>, Sorted> = Field::new("tags.privateTags.tagIds");
        /// `tags.publicTags.tagIds`
        pub const TAGS_PUBLIC_TAGS_TAG_IDS: Field<SearchPromotionsFields, List<Text>, Sorted> = Field::new("tags.publicTags.tagIds");
        /// `createdDate`
        pub const CREATED_DATE: Field<SearchPromotionsFields, Time, Sorted> = Field::new("createdDate");
        /// `id`
        pub const ID: Field<SearchPromotionsFields, Text, Sorted> = Field::new("id");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<SearchPromotionsFields, Time, Sorted> = Field::new("updatedDate");
        /// `enabled`
        pub const ENABLED: Field<SearchPromotionsFields, Flag, Sorted> = Field::new("enabled");
        /// The fields that words are looked for in.
        pub mod searchable {
            use super::SearchPromotionsFields;
            use crate::query::WordField;

            /// `name`
            pub const NAME: WordField<SearchPromotionsFields> = WordField::new("name");
        }
        /// The fields that summaries are made of.
        pub mod aggregatable {
            use super::SearchPromotionsFields;
            use crate::query::{Categorical, Date, SummaryField};

            /// `createdDate`
            pub const CREATED_DATE: SummaryField<SearchPromotionsFields, Date> = SummaryField::new("createdDate");
            /// `id`
            pub const ID: SummaryField<SearchPromotionsFields, Categorical> = SummaryField::new("id");
            /// `updatedDate`
            pub const UPDATED_DATE: SummaryField<SearchPromotionsFields, Date> = SummaryField::new("updatedDate");
            /// `enabled`
            pub const ENABLED: SummaryField<SearchPromotionsFields, Categorical> = SummaryField::new("enabled");
            /// `tags.privateTags.tagIds`
            pub const TAGS_PRIVATE_TAGS_TAG_IDS: SummaryField<SearchPromotionsFields, Categorical> = SummaryField::new("tags.privateTags.tagIds");
            /// `tags.publicTags.tagIds`
            pub const TAGS_PUBLIC_TAGS_TAG_IDS: SummaryField<SearchPromotionsFields, Categorical> = SummaryField::new("tags.publicTags.tagIds");
        }
    }
    /// `query_variants` of [`stores::read_only_variants_v3`](crate::stores::read_only_variants_v3).
    #[cfg(feature = "stores-read-only-variants-v3")]
    pub mod query_variants {
        use crate::query::{Field, Sorted, Text};
        use crate::stores::read_only_variants_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryVariantsFields {}

        crate::query::operation!(QueryVariantsFields, QueryVariantsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryVariantsFields, Text, Sorted> = Field::new("id");
        /// `productData.productId`
        pub const PRODUCT_DATA_PRODUCT_ID: Field<QueryVariantsFields, Text, Sorted> = Field::new("productData.productId");
        /// `variantId`
        pub const VARIANT_ID: Field<QueryVariantsFields, Text, Sorted> = Field::new("variantId");
    }
    /// `search_variants` of [`stores::read_only_variants_v3`](crate::stores::read_only_variants_v3).
    #[cfg(feature = "stores-read-only-variants-v3")]
    pub mod search_variants {
        use crate::query::{Choice, Field, Flag, List, Sorted, Text, Unsorted};
        use crate::stores::read_only_variants_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum SearchVariantsFields {}

        crate::query::operation!(SearchVariantsFields, SearchVariantsRequest, search: CursorSearch, [sort: Sorting], cursor_paging: CursorPaging, search);
        impl crate::query::Searched for SearchVariantsFields {}
        impl crate::query::Summarized for SearchVariantsFields {}

        /// `id`
        pub const ID: Field<SearchVariantsFields, Text, Unsorted> = Field::new("id");
        /// `optionChoices.optionChoiceIds.choiceId`
        pub const OPTION_CHOICES_OPTION_CHOICE_IDS_CHOICE_ID: Field<SearchVariantsFields, List<Text>, Sorted> = Field::new("optionChoices.optionChoiceIds.choiceId");
        /// `optionChoices.optionChoiceIds.optionId`
        pub const OPTION_CHOICES_OPTION_CHOICE_IDS_OPTION_ID: Field<SearchVariantsFields, List<Text>, Sorted> = Field::new("optionChoices.optionChoiceIds.optionId");
        /// `barcode`
        pub const BARCODE: Field<SearchVariantsFields, Text, Sorted> = Field::new("barcode");
        /// `inventoryStatus.inStock`
        pub const INVENTORY_STATUS_IN_STOCK: Field<SearchVariantsFields, Flag, Sorted> = Field::new("inventoryStatus.inStock");
        /// `inventoryStatus.preorderEnabled`
        pub const INVENTORY_STATUS_PREORDER_ENABLED: Field<SearchVariantsFields, Flag, Sorted> = Field::new("inventoryStatus.preorderEnabled");
        /// `price.actualPrice.amount`
        pub const PRICE_ACTUAL_PRICE_AMOUNT: Field<SearchVariantsFields, Text, Sorted> = Field::new("price.actualPrice.amount");
        /// `price.compareAtPrice.amount`
        pub const PRICE_COMPARE_AT_PRICE_AMOUNT: Field<SearchVariantsFields, Text, Sorted> = Field::new("price.compareAtPrice.amount");
        /// `productData.handle`
        pub const PRODUCT_DATA_HANDLE: Field<SearchVariantsFields, Text, Sorted> = Field::new("productData.handle");
        /// `productData.name`
        pub const PRODUCT_DATA_NAME: Field<SearchVariantsFields, Text, Sorted> = Field::new("productData.name");
        /// `productData.productId`
        pub const PRODUCT_DATA_PRODUCT_ID: Field<SearchVariantsFields, Text, Sorted> = Field::new("productData.productId");
        /// `productData.productType`
        pub const PRODUCT_DATA_PRODUCT_TYPE: Field<SearchVariantsFields, Choice<document::ProductType>, Sorted> = Field::new("productData.productType");
        /// `productData.slug`
        pub const PRODUCT_DATA_SLUG: Field<SearchVariantsFields, Text, Sorted> = Field::new("productData.slug");
        /// `productData.visible`
        pub const PRODUCT_DATA_VISIBLE: Field<SearchVariantsFields, Flag, Sorted> = Field::new("productData.visible");
        /// `productData.visibleInPos`
        pub const PRODUCT_DATA_VISIBLE_IN_POS: Field<SearchVariantsFields, Flag, Sorted> = Field::new("productData.visibleInPos");
        /// `sku`
        pub const SKU: Field<SearchVariantsFields, Text, Sorted> = Field::new("sku");
        /// `variantId`
        pub const VARIANT_ID: Field<SearchVariantsFields, Text, Sorted> = Field::new("variantId");
        /// `visible`
        pub const VISIBLE: Field<SearchVariantsFields, Flag, Sorted> = Field::new("visible");
        /// The fields that words are looked for in.
        pub mod searchable {
            use super::SearchVariantsFields;
            use crate::query::WordField;

            /// `productData.name`
            pub const PRODUCT_DATA_NAME: WordField<SearchVariantsFields> = WordField::new("productData.name");
            /// `sku`
            pub const SKU: WordField<SearchVariantsFields> = WordField::new("sku");
        }
        /// The fields that summaries are made of.
        pub mod aggregatable {
            use super::SearchVariantsFields;
            use crate::query::{Categorical, Number, SummaryField};

            /// `id`
            pub const ID: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("id");
            /// `barcode`
            pub const BARCODE: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("barcode");
            /// `inventoryStatus.inStock`
            pub const INVENTORY_STATUS_IN_STOCK: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("inventoryStatus.inStock");
            /// `inventoryStatus.preorderEnabled`
            pub const INVENTORY_STATUS_PREORDER_ENABLED: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("inventoryStatus.preorderEnabled");
            /// `optionChoices.optionChoiceIds.choiceId`
            pub const OPTION_CHOICES_OPTION_CHOICE_IDS_CHOICE_ID: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("optionChoices.optionChoiceIds.choiceId");
            /// `optionChoices.optionChoiceIds.optionId`
            pub const OPTION_CHOICES_OPTION_CHOICE_IDS_OPTION_ID: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("optionChoices.optionChoiceIds.optionId");
            /// `price.actualPrice.amount`
            pub const PRICE_ACTUAL_PRICE_AMOUNT: SummaryField<SearchVariantsFields, Number> = SummaryField::new("price.actualPrice.amount");
            /// `price.compareAtPrice.amount`
            pub const PRICE_COMPARE_AT_PRICE_AMOUNT: SummaryField<SearchVariantsFields, Number> = SummaryField::new("price.compareAtPrice.amount");
            /// `productData.handle`
            pub const PRODUCT_DATA_HANDLE: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("productData.handle");
            /// `productData.name`
            pub const PRODUCT_DATA_NAME: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("productData.name");
            /// `productData.productId`
            pub const PRODUCT_DATA_PRODUCT_ID: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("productData.productId");
            /// `productData.productType`
            pub const PRODUCT_DATA_PRODUCT_TYPE: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("productData.productType");
            /// `productData.slug`
            pub const PRODUCT_DATA_SLUG: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("productData.slug");
            /// `productData.visible`
            pub const PRODUCT_DATA_VISIBLE: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("productData.visible");
            /// `productData.visibleInPos`
            pub const PRODUCT_DATA_VISIBLE_IN_POS: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("productData.visibleInPos");
            /// `sku`
            pub const SKU: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("sku");
            /// `variantId`
            pub const VARIANT_ID: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("variantId");
            /// `visible`
            pub const VISIBLE: SummaryField<SearchVariantsFields, Categorical> = SummaryField::new("visible");
        }
    }
    /// `query_ribbons` of [`stores::ribbons_v3`](crate::stores::ribbons_v3).
    #[cfg(feature = "stores-ribbons-v3")]
    pub mod query_ribbons {
        use crate::query::{Field, Sorted, Text, Time, Unsorted};
        use crate::stores::ribbons_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryRibbonsFields {}

        crate::query::operation!(QueryRibbonsFields, QueryRibbonsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `createdDate`
        pub const CREATED_DATE: Field<QueryRibbonsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryRibbonsFields, Time, Sorted> = Field::new("updatedDate");
        /// `name`
        pub const NAME: Field<QueryRibbonsFields, Text, Sorted> = Field::new("name");
        /// `id`
        pub const ID: Field<QueryRibbonsFields, Text, Unsorted> = Field::new("id");
    }
    /// `query_stores_locations` of [`stores::stores_locations_v3`](crate::stores::stores_locations_v3).
    #[cfg(feature = "stores-stores-locations-v3")]
    pub mod query_stores_locations {
        use crate::query::{Choice, Field, Flag, Sorted, Text, Time, Unsorted};
        use crate::stores::stores_locations_v3 as document;

        /// The fields of the operation.
        #[derive(Debug)]
        pub enum QueryStoresLocationsFields {}

        crate::query::operation!(QueryStoresLocationsFields, QueryStoresLocationsRequest, query: CursorQuery, [sort: Sorting], cursor_paging: CursorPaging);

        /// `id`
        pub const ID: Field<QueryStoresLocationsFields, Text, Unsorted> = Field::new("id");
        /// `wixLocationId`
        pub const WIX_LOCATION_ID: Field<QueryStoresLocationsFields, Text, Unsorted> = Field::new("wixLocationId");
        /// `createdDate`
        pub const CREATED_DATE: Field<QueryStoresLocationsFields, Time, Sorted> = Field::new("createdDate");
        /// `updatedDate`
        pub const UPDATED_DATE: Field<QueryStoresLocationsFields, Time, Sorted> = Field::new("updatedDate");
        /// `defaultLocation`
        pub const DEFAULT_LOCATION: Field<QueryStoresLocationsFields, Flag, Sorted> = Field::new("defaultLocation");
        /// `locationType`
        pub const LOCATION_TYPE: Field<QueryStoresLocationsFields, Choice<document::LocationType>, Sorted> = Field::new("locationType");
        /// `name`
        pub const NAME: Field<QueryStoresLocationsFields, Text, Sorted> = Field::new("name");
    }
}
