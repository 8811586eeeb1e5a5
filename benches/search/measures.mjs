// Measures of ranked answers against graded judgements (0–3).

/**
 * nDCG@10 with gains of 2^grade − 1, and whether the first answer has a grade of 2 or more.
 * @param {Record<string, number>} judgements
 * @param {string[]} found best first
 */
export function judge(judgements, found) {
  const grades = [...new Set(found)].slice(0, 10).map((id) => judgements[id] ?? 0);
  const gain = (list) => list.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const ideal = Object.values(judgements).sort((a, b) => b - a).slice(0, 10);
  return { ndcg: gain(grades) / gain(ideal), first: (grades[0] ?? 0) >= 2 ? 1 : 0, empty: found.length ? 0 : 1 };
}

/** The mean of a property of a list. */
export const mean = (list, of) => list.reduce((sum, element) => sum + of(element), 0) / list.length;
