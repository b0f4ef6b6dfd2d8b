import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "./fold-text.ts";
import { mostWords, nameWords } from "./name-words.ts";
import { matchesTerms, searchTerms, wordShown } from "./search-terms.ts";

const person = (username: string, displayName: string) => ({ username, displayName });

describe("fold", () => {
  test.each([
    ["Åsa LINDQVIST", "asa lindqvist"],
    ["Zoë Müller", "zoe muller"],
    ["Straße, STRASSE, ẞ", "strasse, strasse, ss"],
    ["Søren Æsir Łukasz Đặng Þór", "soren aesir lukasz dang thor"],
    ["İpek ISIK ışık", "ipek isik isik"],
    ["ΝΊΚΟΣ νίκος", "νικοσ νικοσ"],
    ["Ёлкин Андрей", "елкин андреи"],
    ["ﬁ Ｖｅｒａ", "fi vera"],
    ["Vera\u200b Lind\u00adqvist", "vera lindqvist"],
    ["राम कुमार", "राम कुमार"],
    ["がガ 김철수", "がガ 김철수"],
    ["مُحَمَّد", "محمد"],
  ])("%s is %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(folded)).toBe(folded);
  });
});

test("folding once more, or after lowering the case, changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect([foldText(foldText(text)), foldText(text.toLowerCase())]).toEqual([foldText(text), foldText(text)]);
    }),
  );
});

describe("the words of a name", () => {
  test.each([
    ["vera.lindqvist", "Vera Lindqvist", ["vera.lindqvist", "lindqvist"]],
    ["annalind", "Anna Lind", ["annalind", "lind"]],
    ["sinead_oc", "Sinéad O’Connor-Smith", ["sinead_oc", "o'connor-smith", "connor-smith", "smith", "oc"]],
    ["j.r", "J. R. R. Tolkien", ["j.r", "r.", "tolkien"]],
    ["xiaoming", "王小明", ["xiaoming", "王小明", "小明", "明"]],
    ["flower", "🌸 🌸", ["flower"]],
    ["hash", "C# (the best)", ["hash", "c", "the", "best"]],
    ["_anna_", "", ["_anna_", "anna_"]],
  ])("%s %s", (username, displayName, words) => {
    expect(nameWords(person(username, displayName)).sort()).toEqual(words.sort());
  });

  test("are so many and so long at most", () => {
    const words = nameWords(person("a_b_c_d_e_f_g_h_i_j_k_l_m", `${"q".repeat(40)} 甲乙丙丁戊己庚辛壬癸`));
    expect(words.length).toBe(mostWords);
    expect(words[0]).toBe("a_b_c_d_e_f_g_h_i_j_k_l_m");
    expect(Math.max(...words.map((word) => word.length))).toBe(30);
  });
});

describe("a search", () => {
  const vera = person("v.lind", "Vera Åsa Lindqvist");
  test.each([
    ["LINDQ", true],
    ["asa ve", true],
    ["vera lindqvist", true],
    ["v.li", true],
    ["v. l", true],
    ["v.o", false],
    ["lind vera åsa", true],
    ["qvist", false],
    ["vera andersson", false],
  ])("for %s finds her: %s", (text, isFound) => {
    expect(matchesTerms(vera, searchTerms(text))).toBe(isFound);
  });

  test("finds and shows somebody at each of their words, and at every beginning of one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 50 }), fc.nat(), (displayName, cut) => {
        const somebody = person("anna.l", displayName);
        for (const word of nameWords(somebody)) {
          const beginning = [...word].slice(0, 1 + (cut % [...word].length)).join("");
          expect([matchesTerms(somebody, [beginning]), wordShown(somebody, word)]).toEqual([true, word]);
        }
      }),
    );
  });

  test("looks up the longest word", () => {
    expect(searchTerms("Li, Li Lindqvist V")).toEqual(["lindqvist", "li", "v"]);
    expect(searchTerms(" # - ")).toEqual([]);
  });

  test("shows somebody at one of the words that they are found by", () => {
    expect(wordShown(person("annalind", "Annette Anders"), "ann")).toBe("annalind");
    expect(wordShown(person("annalind", "Annette Anders"), "anne")).toBe("annette");
    expect(wordShown(vera, "x")).toBeUndefined();
  });
});
