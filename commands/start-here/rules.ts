/** The community's ground rules: shown to whoever asks, and agreed to again where they changed. */
import {
  agreeToRules,
  agreeToRulesId,
  notNowToRulesId,
  presentRules,
  rulesAgreed,
  rulesLeft,
  rulesShown,
  rulesToAgree,
  showRulesId,
} from '#src/communities/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';

const show = button({
  id: showRulesId,
  access: everyone,
  answers: 'reply',
  run: async (_values, { community, t }) => ok(rulesShown((await presentRules(community))?.rules, t)),
});

const agree = button({
  id: agreeToRulesId,
  access: everyone,
  answers: 'update',
  async run({ version }, { community, caller, t }) {
    const agreed = await agreeToRules(community, { user: caller.id, version: Number(version) });
    // Others than they read: these are shown, and nothing is agreed to yet.
    return ok(agreed.ok ? rulesAgreed(t) : rulesToAgree(agreed.error, t));
  },
});

const notNow = button({
  id: notNowToRulesId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(rulesLeft(t)),
});

export const rulesHandlers = [show, agree, notNow];
