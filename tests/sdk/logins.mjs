// Visitors become members: by a page of Wix, by email and password, by a server that knows them; and sessions end.
import { OAuthStrategy } from "@wix/sdk";
import { inBrowser } from "./browser.mjs";
import { client, lines } from "./modules.mjs";
import { application, fails, forbidden, text } from "./steps.mjs";

const TOKEN = "www POST /oauth2/token 200";
const REDIRECT = "www POST /_api/redirects-api/v1/redirect-session 200";
const LOGIN = (status) => [`www POST /_api/iam/authentication/v2/login ${status}`];
const memberTokens = { accessToken: { value: text(/^access-token-/) }, refreshToken: { value: text(/^refresh-token-/), role: "member" } };

export default async function logins(context) {
  await byPage(context);
  await byPassword(context);
  await registration(context);
  await byServer(context);
}

async function byPage({ walk, wix }) {
  const auth = OAuthStrategy({ clientId: wix.clientId });
  const { currentCart, members, orders, products } = client(auth);
  await auth.getAuthHeaders();
  await currentCart.addToCurrentCart(lines("product-1", 2));
  const data = auth.generateOAuthData(wix.redirectUri, "https://shop.example/back");
  const page = await walk.step(
    "the page of a login",
    () => auth.getAuthUrl(data, { prompt: "login", responseMode: "query" }),
    { authUrl: text(/\/_api\/redirect\?session=/), authorizationEndpoint: text(/\/_api\/redirect$/) },
    [REDIRECT],
  );
  const back = await wix.ask("/log-in", { url: page?.authUrl, email: wix.email, password: wix.password });
  const { code, state } = auth.parseFromUrl(back, "query");
  await walk.step(
    "a code that is not the browser’s",
    () => auth.getMemberTokens("made-up", state, data),
    fails({ message: text(/invalid_grant/) }),
    ["www POST /oauth2/token 400"],
  );
  const tokens = await walk.step("the code becomes a member’s tokens", () => auth.getMemberTokens(code, state, data), memberTokens, [
    TOKEN,
  ]);
  auth.setTokens(tokens);
  await walk.step("a code is good once", () => auth.getMemberTokens(code, state, data), fails({ message: text(/used before/) }), [
    "www POST /oauth2/token 400",
  ]);
  await walk.step(
    "the member",
    async () => ({ ...(await members.getCurrentMember()), loggedIn: auth.loggedIn() }),
    { member: { _id: wix.memberId, loginEmail: wix.email }, loggedIn: true },
    ["edge GET /members/v1/members/my 200 member"],
  );
  await walk.step(
    "the cart is the member’s now",
    () => currentCart.getCurrentCart(),
    { lineItems: [{ quantity: 2 }], buyerInfo: { memberId: wix.memberId } },
    ["edge GET /ecom/v1/carts/current 200 member"],
  );
  await walk.step("a member sees their own orders", () => orders.searchOrders({}), { orders: [{ _id: "order-1" }] }, [
    "edge POST /ecom/v1/orders/search 200 member",
  ]);
  await walk.step("a member’s order", () => orders.getOrder("order-1"), { _id: "order-1", buyerInfo: { memberId: wix.memberId } }, [
    "edge GET /ecom/v1/orders/order-1 200 member",
  ]);
  await walk.step("another member’s order", () => orders.getOrder("order-2"), application("ORDER_NOT_FOUND"), [
    "edge GET /ecom/v1/orders/order-2 404 member",
  ]);
  await walk.step("a member deletes no product", () => products.deleteProduct("product-1"), forbidden, [
    "edge DELETE /stores/v3/products/product-1 403 member",
  ]);
  await walk.step(
    "a member changes their own profile",
    () => members.updateMember(wix.memberId, { contact: { firstName: "Ada" } }),
    { contact: { firstName: "Ada" } },
    [`edge PATCH /members/v1/members/${wix.memberId} 200 member`],
  );
  await walk.step(
    "and no other’s",
    () => members.updateMember("member-2", { contact: { firstName: "Ada" } }),
    application("MEMBER_NOT_FOUND"),
    ["edge PATCH /members/v1/members/member-2 404 member"],
  );
  await walk.step(
    "a member’s address on the site",
    () => members.updateCurrentMemberSlug("ada"),
    { member: { profile: { slug: "ada" } } },
    ["edge POST /members/v1/members/my/slug 200 member"],
  );
  await walk.step("a member joins the community", () => members.joinCommunity(), { member: { privacyStatus: "PUBLIC" } }, [
    "edge POST /members/v1/members/join-community 200 member",
  ]);
  await walk.step("and leaves it", () => members.leaveCommunity(), { member: { privacyStatus: "PRIVATE" } }, [
    "edge POST /members/v1/members/leave-community 200 member",
  ]);
  await walk.step("a member’s tokens are renewed", () => auth.renewToken(auth.getTokens().refreshToken), memberTokens, [TOKEN]);
  await expiry({ walk, wix, auth, members });
  const out = await walk.step("a logout", () => auth.logout("https://shop.example/bye"), { logoutUrl: text(/\/_api\/redirect\?session=/) }, [
    REDIRECT,
  ]);
  await walk.step(
    "the browser comes back, and the session has ended",
    async () => {
      const back = await wix.ask("/browse", { url: out.logoutUrl });
      auth.setTokens(tokens);
      return { back, again: await members.getCurrentMember().catch(({ status }) => status) };
    },
    { back: "https://shop.example/bye", again: 401 },
    ["edge GET /members/v1/members/my 401"],
  );
}

/** An access token that has expired is replaced before the call, by the clock of the client. */
async function expiry({ walk, wix, auth, members }) {
  const again = async () => {
    const { accessToken, refreshToken } = auth.getTokens();
    auth.setTokens({ accessToken: { ...accessToken, expiresAt: 1 }, refreshToken });
    const { member } = await members.getCurrentMember();
    return { id: member._id, isNew: auth.getTokens().accessToken.value !== accessToken.value };
  };
  const seen = [TOKEN, "edge GET /members/v1/members/my 200 member"];
  await wix.ask("/expire");
  await walk.step("an expired token is refreshed before the call", again, { id: wix.memberId, isNew: true }, seen);
  await walk.step("and a second time", again, { id: wix.memberId, isNew: true }, seen);
}

async function byPassword({ walk, wix }) {
  const auth = OAuthStrategy({ clientId: wix.clientId });
  const { members } = client(auth);
  await auth.getAuthHeaders();
  const { email, password } = wix;
  const success = { loginState: "SUCCESS", data: { sessionToken: text(/^session-token-/) } };
  const failure = (errorCode) => ({ loginState: "FAILURE", errorCode });
  const good = await walk.step("email and password", () => auth.login({ email, password }), success, LOGIN(200));
  await walk.step("a wrong password", () => auth.login({ email, password: "guess" }), failure("invalidPassword"), LOGIN(400));
  await walk.step("an email of nobody", () => auth.login({ email: "no@example.com", password }), failure("invalidEmail"), LOGIN(400));
  await walk.step(
    "a captcha is missing",
    () => auth.login({ email: "captcha@example.com", password: "pw" }),
    failure("missingCaptchaToken"),
    LOGIN(400),
  );
  await walk.step(
    "a captcha is solved",
    () => auth.login({ email: "captcha@example.com", password: "pw", captchaTokens: { recaptchaToken: "solved" } }),
    success,
    LOGIN(200),
  );
  await walk.step(
    "the owner has to approve",
    () => auth.login({ email: "approval@example.com", password: "pw" }),
    { loginState: "OWNER_APPROVAL_REQUIRED" },
    LOGIN(200),
  );
  const waiting = await walk.step(
    "a code was sent by email",
    () => auth.login({ email: "code@example.com", password: "pw" }),
    { loginState: "EMAIL_VERIFICATION_REQUIRED", data: { stateToken: text(/^state-token-/) } },
    LOGIN(200),
  );
  const verify = (status) => [`www POST /_api/iam/verification/v1/auth/verify ${status}`];
  await walk.step(
    "a wrong code",
    () => auth.processVerification({ verificationCode: "000000" }, waiting),
    application("INVALID_CODE"),
    verify(400),
  );
  await walk.step("the code", () => auth.processVerification({ verificationCode: "123456" }, waiting), success, verify(200));
  await walk.step(
    "a new password is asked for",
    async () => {
      await auth.sendPasswordResetEmail(email, wix.redirectUri);
      return "sent";
    },
    "sent",
    ["www POST /_api/iam/recovery/v1/send-email 200"],
  );
  const tokens = await walk.step(
    "a session becomes a member’s tokens in an iframe",
    () => inBrowser(() => auth.getMemberTokensForDirectLogin(good.data.sessionToken)),
    memberTokens,
    [REDIRECT, "browser GET /_api/redirect 200", TOKEN],
  );
  auth.setTokens(tokens);
  await walk.step("which are the member’s", () => members.getCurrentMember(), { member: { loginEmail: email } }, [
    "edge GET /members/v1/members/my 200 member",
  ]);
  await walk.step(
    "a session is good once",
    () => inBrowser(() => auth.getMemberTokensForDirectLogin(good.data.sessionToken)),
    fails({ details: { validationError: { fieldViolations: [{ description: "no such session" }] } } }),
    ["www POST /_api/redirects-api/v1/redirect-session 400"],
  );
}

async function registration({ walk, wix }) {
  const auth = OAuthStrategy({ clientId: wix.clientId });
  await auth.getAuthHeaders();
  const register = (status) => [`www POST /_api/iam/authentication/v2/register ${status}`];
  await walk.step(
    "a registration",
    () => auth.register({ email: "eve@example.com", password: "pw", profile: { nickname: "Eve" } }),
    { loginState: "SUCCESS", data: { sessionToken: text(/^session-token-/) } },
    register(200),
  );
  await walk.step(
    "an email that is taken",
    () => auth.register({ email: wix.email, password: "pw" }),
    { loginState: "FAILURE", errorCode: "emailAlreadyExists" },
    register(409),
  );
  await walk.step(
    "an email that is none",
    () => auth.register({ email: "eve", password: "pw" }),
    { loginState: "FAILURE", errorCode: "invalidEmail" },
    register(400),
  );
  await walk.step(
    "a login after the registration",
    () => auth.login({ email: "eve@example.com", password: "pw" }),
    { loginState: "SUCCESS" },
    LOGIN(200),
  );
}

async function byServer({ walk, wix }) {
  const auth = OAuthStrategy({ clientId: wix.clientId });
  const { members } = client(auth);
  await auth.getAuthHeaders();
  const tokens = await walk.step(
    "a server logs a member in",
    () => auth.getMemberTokensForExternalLogin("member-2", wix.siteKey),
    memberTokens,
    [TOKEN],
  );
  await walk.step(
    "no server without a key",
    () => auth.getMemberTokensForExternalLogin("member-2", ""),
    fails({ message: text(/401|Unauthorized/) }),
    ["www POST /oauth2/token 401"],
  );
  await walk.step(
    "and no member that is not there",
    () => auth.getMemberTokensForExternalLogin("nobody", wix.siteKey),
    fails({ message: text(/no such member/) }),
    ["www POST /oauth2/token 400"],
  );
  const known = await walk.step(
    "a server logs in whom it knows by email",
    () => auth.getMemberTokensForExternalLoginWithSession("new@example.com", wix.siteKey, {}),
    memberTokens,
    ["www POST /_api/iam/authentication/v2/sign-on 200", TOKEN],
  );
  auth.setTokens(known);
  await walk.step(
    "a member deletes their account, and is nobody",
    async () => {
      await members.deleteMyMember();
      return members.getCurrentMember();
    },
    fails({ status: 401 }),
    ["edge DELETE /members/v1/members/my 200 member", "edge GET /members/v1/members/my 401"],
  );
  auth.setTokens(tokens);
  await walk.step("the member that the server logged in", () => members.getCurrentMember(), { member: { _id: "member-2" } }, [
    "edge GET /members/v1/members/my 200 member",
  ]);
}
