// A Wix whose refresh tokens are good once, which the SDK does not expect: it keeps the first that it got.
import { OAuthStrategy } from "@wix/sdk";
import { aim } from "./loopback.mjs";
import { client } from "./modules.mjs";
import { start } from "./server.mjs";

export default async function rotation({ walk, wix, program }) {
  const other = await start(program, "--rotate");
  const log = walk.log;
  walk.log = other.log;
  try {
    const auth = OAuthStrategy({ clientId: other.clientId });
    const { currentCart, members } = client(auth);
    await auth.getAuthHeaders();
    auth.setTokens(await auth.getMemberTokensForExternalLogin(other.memberId, other.siteKey));
    const again = async () => {
      auth.setTokens({ ...auth.getTokens(), accessToken: { ...auth.getTokens().accessToken, expiresAt: 1 } });
      return members.getCurrentMember();
    };
    const TOKEN = "www POST /oauth2/token 200";
    await walk.step("a refresh token that is good once", again, { member: { _id: other.memberId } }, [
      TOKEN,
      "edge GET /members/v1/members/my 200 member",
    ]);
    await walk.step("and its second use", again, { member: { _id: other.memberId } }, [
      "www POST /oauth2/token 400",
      TOKEN,
      "edge GET /members/v1/members/my 403 visitor",
    ]);
  } finally {
    walk.log = log;
    aim(wix.wix);
    other.stop();
  }
}
