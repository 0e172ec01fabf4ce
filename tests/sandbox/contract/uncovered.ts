/** What of Discord's API the box does not do, each with its reason. Kept by hand: whoever adds a piece takes its line away. */

export interface Uncovered {
  readonly what: string;
  readonly why: string;
}

export const uncovered: readonly Uncovered[] = [
  {
    what: 'API versions other than 10',
    why: 'A bot of today asks for version 10; any other is refused with 50041, so that a forgotten version shows at once.',
  },
  {
    what: 'Interactions by HTTP (an endpoint URL with Ed25519 signatures)',
    why: 'Interactions come over the gateway. The endpoint can be set and is not called.',
  },
  {
    what: 'Gateway encoding `etf` and compression (`zlib-stream`, `zstd-stream`)',
    why: 'discord.js asks for neither unless extra packages are installed.',
  },
  {
    what: 'Voice itself: the voice gateway and UDP',
    why: 'Who is where, muted or deafened is there; no sound is sent.',
  },
  {
    what: 'Images: avatars, icons, banners, proxies and thumbnails of linked pages',
    why: 'Nothing leaves this machine. Attachments are served as they were sent, and links are not unfurled.',
  },
  {
    what: 'Custom emoji, stickers and the soundboard as resources',
    why: 'Bots may name custom emoji in messages, but servers of the box own none.',
  },
  {
    what: 'OAuth2: logins, scopes, Bearer tokens, role connections',
    why: 'Every token `sandbox.<name>` is a bot. What only a person’s token may do is part of the control API.',
  },
  {
    what: 'Activities (callback type 12)',
    why: 'They run inside Discord’s own client.',
  },
  {
    what: 'The line under a poll that tells how it ended (message type 46)',
    why: 'The end itself is told as MESSAGE_UPDATE, with the counts.',
  },
  {
    what: 'Onboarding, the welcome screen and incident actions',
    why: 'Set up by people in the client; a bot that asks learns that the endpoint is not there.',
  },
  {
    what: 'Editing limits of old messages (30046)',
    why: 'The hour and the number are documented, how they are counted is not.',
  },
  {
    what: 'Monetisation: SKUs, entitlements, subscriptions, premium buttons’ purchases',
    why: 'Nothing is sold in a box.',
  },
  {
    what: 'Server templates, widgets, integrations, discovery, vanity addresses, join requests',
    why: 'They are set up by people in the client, and bots seldom touch them.',
  },
  {
    what: 'Lobbies and the rest of the Social SDK',
    why: 'Made for games, not for bots.',
  },
  {
    what: 'Webhooks in Slack’s and GitHub’s dialect, and followed announcement channels',
    why: 'Ordinary webhooks are there; translations of other services’ bodies are not.',
  },
  {
    what: 'Searching messages',
    why: 'A recent addition whose ranking cannot be imitated.',
  },
  {
    what: 'Single occurrences of a recurring event that are moved or skipped',
    why: 'Described, but not documented, and no library knows them yet.',
  },
  {
    what: 'The true numbers of per-route rate limits',
    why: 'Discord does not publish them and asks not to rely on them. The table of the box is a setting.',
  },
  {
    what: 'The words and inner codes of most form errors',
    why: 'Discord documents a few. Rely on 50035 and on the path of the field.',
  },
];
