// Finds a nonce so that SHA-256("<challenge>:<nonce>") begins with the asked number of zero bits.
'use strict';

const BATCH = 512;
const encoder = new TextEncoder();

function zeroBits(digest) {
  const bytes = new Uint8Array(digest);
  let bits = 0;
  for (const byte of bytes) {
    if (byte === 0) {
      bits += 8;
    } else {
      return bits + Math.clz32(byte) - 24;
    }
  }
  return bits;
}

async function solve(challenge, wanted) {
  for (let start = 0; ; start += BATCH) {
    const answers = Array.from({ length: BATCH }, (_, i) => challenge + ':' + (start + i));
    const digests = await Promise.all(answers.map((answer) => crypto.subtle.digest('SHA-256', encoder.encode(answer))));
    const found = digests.findIndex((digest) => zeroBits(digest) >= wanted);
    if (found >= 0) {
      return answers[found];
    }
  }
}

self.addEventListener('message', async (event) => {
  self.postMessage(await solve(event.data.challenge, event.data.bits));
});
