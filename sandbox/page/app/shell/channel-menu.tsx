/** What can be done with a channel by hand, as far as this person may: the box asks for the same rights as Discord. */
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { SeatChannel } from '../../wire.ts';
import { Confirm } from '../menu/confirm.tsx';
import { WithMenu } from '../menu/menu.tsx';
import type { MenuItem, MenuOpener } from '../menu/menu.tsx';
import { useComplaining } from '../message/trying.ts';
import { isThread } from './channel-groups.ts';
import { useStanding } from './person.ts';
import { may } from './rights.ts';

interface WithChannelMenuProps {
  readonly channel: SeatChannel;
  readonly children: (menu: MenuOpener) => ComponentChildren;
}

export function WithChannelMenu({ channel, children }: WithChannelMenuProps) {
  const { seat } = useStanding();
  const complaining = useComplaining();
  const [deleting, setDeleting] = useState(false);
  const { id: channelId, name, seenByAll } = channel;
  const showToEveryone = (shown: boolean) =>
    complaining(async () => void (await seat.does('showToEveryone', { channelId, shown })));
  const visibility: MenuItem = seenByAll
    ? { name: 'Close to everyone', act: () => showToEveryone(false) }
    : { name: 'Open to everyone', act: () => showToEveryone(true) };
  const parts = () => [
    { items: mayShow(channel) ? [visibility] : [] },
    { items: [{ name: 'Copy channel ID', act: () => complaining(() => copy(channelId)) }] },
    {
      items: mayDelete(channel)
        ? [{ name: 'Delete channel', grave: true, act: () => setDeleting(true) }]
        : [],
    },
  ];
  return (
    <>
      <WithMenu label="Channel" parts={parts}>
        {children}
      </WithMenu>
      {deleting && (
        <Confirm
          question={`Delete #${name}?`}
          words="What was written in it goes with it."
          yes="Delete channel"
          onYes={() => complaining(async () => void (await seat.does('deleteChannel', { channelId })))}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}

/** Is there anything in its menu but its id? */
export function isInHand(channel: SeatChannel): boolean {
  return mayShow(channel) || mayDelete(channel);
}

const inServer = (channel: SeatChannel): boolean => channel.guildId !== null && !isThread(channel);
const mayShow = (channel: SeatChannel): boolean => inServer(channel) && may(channel, 'ManageRoles');
const mayDelete = (channel: SeatChannel): boolean => inServer(channel) && may(channel, 'ManageChannels');

const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text);
