import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { sha256 } from "../identity/digest.ts";
import type { Network } from "../model/network.ts";
import { type Encoding, shorten } from "./compression.ts";
import { once } from "./once.ts";

/** A network as it is sent: written and compressed once for all who ask. */
export interface WrittenNetwork {
  /** Of the very bytes: the picture may change, with other places, where the graph does not. */
  readonly etag: string;
  /** By brotli. */
  readonly packed: Uint8Array;
  /** For those who take it so, or not compressed at all; made once. */
  as(encoding: Encoding | undefined): Promise<Uint8Array>;
}

/** A third of a second for the network of 3,000 letters; higher takes far longer to save little. */
const QUALITY = 5;

export async function writeNetwork(network: Network): Promise<WrittenNetwork> {
  const bytes = Buffer.from(JSON.stringify(network));
  const packed = await promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return writtenAs(packed);
}

/** What was written before. */
export function writtenAs(packed: Uint8Array): WrittenNetwork {
  const plain = once(() => unpack(packed));
  const gzipped = once(async () => shorten(await plain(), "gzip"));
  return {
    etag: `"${sha256(packed).slice(0, 16)}"`,
    packed,
    as: async (encoding) => {
      if (encoding === undefined) return plain();
      return encoding === "br" ? packed : gzipped();
    },
  };
}

export async function networkIn({ packed }: WrittenNetwork): Promise<Network> {
  return JSON.parse((await unpack(packed)).toString());
}

function unpack(packed: Uint8Array): Promise<Buffer> {
  return promisify(brotliDecompress)(packed);
}
