/** `/doctor`: what is wrong, whom it hurts, what mends it; and what its buttons mend. */
import {
  checkUpShown,
  doctorPageId,
  maySee,
  mendAgainId,
  mendCloseId,
  mending,
  mendMakeId,
  mendMissing,
  mendOpen,
  mendPlaces,
  mendPlacesId,
  mendRefused,
  namesFor,
} from '#src/communities/index.ts';
import type { CheckUp, ShownTo } from '#src/communities/index.ts';
import type { Area } from '#src/platform/area.ts';
import { admins } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { refusal } from '#src/platform/failures.ts';
import { err, ok } from '#src/platform/result.ts';
import { doctorDefinition } from './definition.ts';

export interface DoctorNeeds {
  readonly checkUp: CheckUp;
  /** Has the new settings seen at once. */
  readonly settingsChanged: (guild: string) => void;
  /** Those that look after channels of their own. */
  readonly areas: readonly Pick<Area, 'putRight' | 'tryAgain'>[];
}

/** @param commands - asked for when it is needed, because this command is one of them */
export function doctorHandlers(
  { checkUp, settingsChanged, areas }: DoctorNeeds,
  commands: () => readonly ShownTo[],
): readonly Handler[] {
  const examined = ({ community }: Tap) => checkUp(community, commands());

  const shown = async (page: number, tap: Tap): Answer => {
    const { server, findings } = await examined(tap);
    const names = namesFor((channel) => maySee(server, channel, tap.caller), tap.t);
    return ok(checkUpShown({ findings, page }, names, tap.t));
  };

  return [
    slash({
      definition: doctorDefinition,
      path: '',
      access: admins,
      run: (_args, tap) => shown(0, tap),
    }),
    button({
      id: doctorPageId,
      access: admins,
      answers: 'update',
      run: ({ page }, tap) => shown(Number(page), tap),
    }),
    button({
      id: mendCloseId,
      access: admins,
      answers: 'update',
      async run({ channel }, tap) {
        const { findings } = await examined(tap);
        const begun = await mendOpen(tap.community, { by: tap.caller.id, channel, findings });
        return begun ? ok(mending(tap.t)) : err(refusal((t) => t('doctor:nothingToMend')));
      },
    }),
    button({
      id: mendMakeId,
      access: admins,
      answers: 'update',
      async run(_values, tap) {
        const { server, findings } = await examined(tap);
        const startMessageGone = findings.some(({ code }) => code === 'start_gone');
        await mendMissing(tap.community, { by: tap.caller.id, server, startMessageGone });
        settingsChanged(tap.community.guild);
        return ok(mending(tap.t));
      },
    }),
    button({
      id: mendPlacesId,
      access: admins,
      answers: 'update',
      async run(_values, { community, caller, t }) {
        await mendPlaces(community, { by: caller.id, areas });
        return ok(mending(t));
      },
    }),
    button({
      id: mendAgainId,
      access: admins,
      answers: 'update',
      async run(_values, { community, caller, t }) {
        await mendRefused(community, { by: caller.id, areas });
        return ok(mending(t));
      },
    }),
  ];
}
