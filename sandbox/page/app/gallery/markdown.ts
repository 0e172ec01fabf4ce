/** Discord's markdown, one case each. */
import { channels, people, roles } from './names.ts';

export const markdown: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'emphasis', text: '**bold** *italic* __underline__ ~~strike~~ ***both*** `code`' },
  { name: 'spoiler', text: 'The ending: ||it was <@' + people.sol.user.id + '> all along||' },
  { name: 'headings', text: '# Large\n## Middle\n### Small\n-# a footnote\nplain' },
  { name: 'quote', text: '> quoted **words**\n> over two lines\nand an answer' },
  { name: 'lists', text: 'Bring:\n- tea\n- a blanket\n  - or two\n1. arrive\n2. rest' },
  { name: 'code-block', text: '```js\nconst rest = true;\n```\nafter' },
  {
    name: 'links',
    text: '[our page](https://example.org/a) <https://example.org> [no](javascript:alert(1))',
  },
  {
    name: 'mentions',
    text: `<@${people.theo.user.id}> <@&${roles.moderator.id}> <#${channels.welcome.id}> <#1200000000000000999> @everyone </group find:1200000000000000100>`,
  },
  { name: 'times', text: '<t:1773144000:R> <t:1773144000:F> <t:1773230400:R>' },
  { name: 'emoji', text: 'warm 🌱 and <:kindness:1200000000000000555>' },
  { name: 'plain', text: 'snake_case_name, 2 * 3 * 4, <script>alert(1)</script>' },
];
