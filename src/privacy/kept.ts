/** What is kept about somebody, gathered from every area that keeps anything. */
import type { Area, PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { definePage, html } from '#src/platform/web/index.ts';
import type { Page, PageWords } from '#src/platform/web/index.ts';

/** What links and their rows call the page. */
export const keptPageName = 'kept';

interface Needs {
  readonly areas: readonly Area[];
  readonly communityOf: (guild: string) => Promise<Community>;
}

/** The private page *what is kept about me*. */
export function keptPage({ areas, communityOf }: Needs): Page {
  return definePage({
    name: keptPageName,
    title: (t) => t('privacy:title'),
    load: async ({ guild, user }, t) => gather(areas, await communityOf(guild), user, t),
    render: (sections, t) => html`
      <p>${t('privacy:lead')}</p>
      ${sections.length === 0 ? html`<p>${t('privacy:nothing')}</p>` : sections.map(({ heading, content }) => html`<section><h2>${heading}</h2>${content}</section>`)}
      <p>${t('privacy:how')}</p>`,
  });
}

async function gather(
  areas: readonly Area[],
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  return community.transaction(async (tx) => {
    const sections: PersonalSection[] = [];
    for (const { personalData } of areas)
      sections.push(...(await personalData.export(tx, community, user, t)));
    return sections;
  });
}
