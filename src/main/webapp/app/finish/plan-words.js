import { clock, count, roughly } from '../format.js';

/** A dry run's answer in words. Pure. */

const isPicture = (step) => /(^|[-./ ])segment-\d+$/.test(step.name);

/** @returns {string} such as "Video of 0:18 · 20 seconds of work · 5 of 7 parts are reused" */
export function planWords(plan) {
  const parts = plan.steps.filter(isPicture);
  const reused = parts.filter((step) => step.cached).length;
  const length = plan.clips?.[0]?.durationSeconds;
  return [
    Number.isFinite(length) ? `Video of ${clock(length)}` : '',
    `${roughly(plan.expectedSeconds)} of work`,
    reused > 0 ? `${reused} of ${count(parts.length, 'part')} reused` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Warnings of the plan and of its clip, each once. */
export function planWarnings(plan) {
  return [...new Set([...(plan.warnings ?? []), ...(plan.clips ?? []).flatMap((clip) => clip.warnings ?? [])])];
}
