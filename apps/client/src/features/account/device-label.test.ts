import { expect, test } from "vitest";
import { deviceLabel } from "./device-label.ts";

const webKit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const iPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

test.each([
  ["Chrome on Android", `Mozilla/5.0 (Linux; Android 10; K) ${webKit} Chrome/140.0.0.0 Mobile Safari/537.36`],
  [
    "Samsung Internet on Android",
    `Mozilla/5.0 (Linux; Android 10; K) ${webKit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
  ],
  ["Chrome on Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/140.0.0.0 Safari/537.36`],
  [
    "Edge on Windows",
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
  ],
  ["Chrome on ChromeOS", `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webKit} Chrome/140.0.0.0 Safari/537.36`],
  ["Opera on Linux", `Mozilla/5.0 (X11; Linux x86_64) ${webKit} Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0`],
  ["Firefox on Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0"],
  ["Safari on iPhone", `${iPhone} Version/18.5 Mobile/15E148 Safari/604.1`],
  ["Chrome on iPhone", `${iPhone} CriOS/140.0.7339.39 Mobile/15E148 Safari/604.1`],
  ["Safari on Mac", `${mac} Version/18.5 Safari/605.1.15`],
  ["Linux", "w3m/0.5.3 (Linux)"],
  [undefined, "curl/8.5.0"],
])("%s", (label, userAgent) => {
  expect(deviceLabel({ userAgent, maxTouchPoints: 0 })).toBe(label);
});

test("a Mac with a touch screen is an iPad", () => {
  expect(deviceLabel({ userAgent: `${mac} Version/18.5 Safari/605.1.15`, maxTouchPoints: 5 })).toBe("Safari on iPad");
});
