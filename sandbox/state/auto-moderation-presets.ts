/** The box's own word lists. Discord's are not published; these are mild, and enough to see a preset act. */
import { AutoModerationRuleKeywordPresetType as Preset } from 'discord-api-types/v10';

export const presetWords: Readonly<Record<Preset, readonly string[]>> = {
  [Preset.Profanity]: ['damn', 'damned', 'crap', 'bloody hell'],
  [Preset.SexualContent]: ['sexting', 'smut', 'nude pics'],
  [Preset.Slurs]: ['nitwit', 'dimwit', 'numbskull'],
};

/** Discord's model for spam is not published either: here it is the classic bait, or one line said over and over. */
export function spamIn(text: string): string | undefined {
  const bait = /free nitro\b.*https?:\/\/\S+/isu.exec(text)?.[0];
  if (bait !== undefined) return bait;
  const counts = new Map<string, number>();
  for (const line of text.split('\n').map((one) => one.trim())) {
    const count = (counts.get(line) ?? 0) + 1;
    if (line !== '' && count >= 5) return line;
    counts.set(line, count);
  }
  return undefined;
}
