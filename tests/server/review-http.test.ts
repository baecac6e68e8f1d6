import { request } from "node:http";
import { text } from "node:stream/consumers";
import { listen } from "../../src/cli/listen.ts";
import {
  deciding,
  headersFor,
  itemSaying,
  LETTER,
  openReviewApp,
  outcomeOf,
  WRONG,
} from "./review-app.ts";

it("decisions come and go over a real connection, however the browser cuts them up", async () => {
  const app = await openReviewApp();
  const server = await listen(app.answer, 0);
  try {
    const decisions = `${server.address}api/reviews/${encodeURIComponent(LETTER)}/decisions`;
    const page = await app.open();
    const item = itemSaying(page, WRONG);
    const body = JSON.stringify({ decisions: [deciding(item, "reject")] });
    const half = Math.floor(body.length / 2);
    const headers = { ...headersFor(page), "content-type": "application/json" };
    const pieces = [body.slice(0, half), body.slice(half)];
    const { review } = JSON.parse(await postInPieces(decisions, headers, pieces));
    expect(review.decided).toBe(1);
    const undone = await outcomeOf(
      fetch(`${decisions}/${item.id}`, { method: "DELETE", headers: headersFor(review) }),
    );
    expect(undone.review).toMatchObject({ decided: 0, open: page.open });
  } finally {
    await server.close();
    await app.close();
  }
});

/** Posts without saying how long the body is. */
function postInPieces(
  address: string,
  headers: Record<string, string>,
  pieces: readonly string[],
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: "POST", headers }, (answer) => resolve(text(answer)));
    sent.on("error", reject);
    for (const piece of pieces) sent.write(piece);
    sent.end();
  });
}
