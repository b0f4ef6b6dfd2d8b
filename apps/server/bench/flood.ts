import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { setPriority } from "node:os";

/**
 * A process of its own that keeps this many sign-ins with a wrong password in flight until it is ended, and then prints
 * how many were refused for the password, and how many for want of room. It waits for nothing that an answer asks for.
 */

const [origin = "", inFlight = "100"] = process.argv.slice(2);

// What floods a server comes from other machines: here it must not take the cores that are measured.
setPriority(19);

const agent = new Agent({ keepAlive: true, maxSockets: Number(inFlight) });
const answers = new Map<number, number>();

function signIn(): Promise<number> {
  const body = JSON.stringify({ username: randomBytes(8).toString("hex"), password: "not the password" });
  const headers = { "content-type": "application/json", "content-length": body.length };
  return new Promise((resolve, reject) => {
    request(`${origin}/trpc/session.signIn`, { method: "POST", agent, headers }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    })
      .once("error", reject)
      .end(body);
  });
}

async function keepSigningIn(): Promise<void> {
  for (;;) {
    const status = await signIn();
    answers.set(status, (answers.get(status) ?? 0) + 1);
  }
}

process.on("message", () => {
  process.send?.(Object.fromEntries(answers), () => process.exit(0));
});
for (let at = 0; at < Number(inFlight); at++) void keepSigningIn();
