/**
 * Quantiles of Student's t, for intervals of means. No package without two hundred others has them; the way is the usual one:
 * the regularised incomplete beta function by its continued fraction (Numerical Recipes 6.4, DLMF 8.17.22), then bisection.
 */

const tiny = 1e-300;

/** The natural logarithm of the gamma function, by Lanczos' approximation (g = 7, n = 9); good to 1e-13 for x > 0. */
function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const y = x - 1;
  const base = y + 7.5;
  const series = terms.reduce((sum, term, i) => sum + term / (y + i + 1), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(base) - base + Math.log(series);
}

/** The continued fraction of the incomplete beta function, by Lentz' method. */
function fraction(x: number, a: number, b: number): number {
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

/**
 * How far from zero Student's t stays with a probability, in both directions.
 * @param within - the probability, between 0 and 1, such as 0.95
 * @param freedom - degrees of freedom, at least 1
 */
export function studentBound(within: number, freedom: number): number {
  // P(|T| > t) = I(freedom / (freedom + t²); freedom / 2, 1 / 2), which falls as t grows.
  const beyond = (t: number) => incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
  let [low, high] = [0, 1];
  while (beyond(high) > 1 - within) high *= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (beyond(middle) > 1 - within) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
