import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Listening, listen } from "../../src/cli/listen.ts";

const answer = async (request: Request) => new Response(new URL(request.url).pathname);
const opened: Listening[] = [];

async function open(port: number): Promise<Listening> {
  const listening = await listen(answer, port);
  opened.push(listening);
  return listening;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((listening) => listening.close()));
});

describe("listen", () => {
  it("answers on the loopback interface", async () => {
    const { address, port } = await open(0);
    expect(address).toBe(`http://127.0.0.1:${port}/`);
    expect(await (await fetch(`${address}here`)).text()).toBe("/here");
  });

  it("takes the next free port when the wanted one is taken", async () => {
    const first = await open(0);
    const second = await open(first.port);
    expect(second.port).toBeGreaterThan(first.port);
    expect(await (await fetch(second.address)).text()).toBe("/");
  });

  it("also steps aside for other programs", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const taken = (other.address() as AddressInfo).port;
    expect((await open(taken)).port).not.toBe(taken);
    await new Promise((resolve) => other.close(resolve));
  });

  it("frees the port when it closes", async () => {
    const { port, close } = await listen(answer, 0);
    await close();
    expect((await open(port)).port).toBe(port);
  });

  it("closes although a browser keeps its connection open", async () => {
    const listening = await listen(answer, 0);
    await (await fetch(listening.address)).text();
    await listening.close();
    await expect(fetch(listening.address)).rejects.toThrow();
  });
});
