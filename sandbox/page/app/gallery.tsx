/** Every piece of the page with sample data, to look at and for the page tests. Nothing here reaches a bot: what is done is only written down. */
import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { APIMessage } from 'discord-api-types/v10';
import type { OpenModal } from './acting.ts';
import { Composer } from './compose/composer.tsx';
import type { StartedCommand } from './compose/composer.tsx';
import { events } from './gallery/events.ts';
import { markdown } from './gallery/markdown.ts';
import { messages } from './gallery/messages.ts';
import { everyField } from './gallery/modal.ts';
import { around, done, complaints } from './gallery/around.ts';
import { AroundContext } from './message/around.ts';
import type { Around } from './message/around.ts';
import { Message } from './message/message.tsx';
import { Markdown } from './message/markdown/markdown.tsx';
import { ModalDialog } from './modal/modal-dialog.tsx';
import { EventList } from './scheduled/event-list.tsx';

function Gallery() {
  const [replyTo, setReplyTo] = useState<APIMessage>();
  const [modal, setModal] = useState<OpenModal>();
  const [started, setStarted] = useState<StartedCommand>();
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const here = useMemo<Around>(
    () => ({ ...around, startCommand: (commandId, path) => setStarted({ commandId, path }) }),
    [],
  );
  const acts = {
    mayReact: true,
    mayDelete: false,
    reply: setReplyTo,
    startThread: ({ id }: APIMessage) => done('startThread', id),
    dismiss: ({ id }: APIMessage) => setDismissed([...dismissed, id]),
  };
  return (
    <AroundContext.Provider value={here}>
      <main>
        <h1>Every piece of the page</h1>
        <section aria-label="Messages">
          {messages
            .filter(({ message }) => !dismissed.includes(message.id))
            .map(({ message, grouped }) => (
              <Message key={message.id} message={message} grouped={grouped} acts={acts} />
            ))}
        </section>
        <section aria-label="Markdown">
          <h2>Markdown</h2>
          {markdown.map(({ name, text }) => (
            <div key={name} id={name} class="sample">
              <Markdown text={text} />
            </div>
          ))}
        </section>
        <section aria-label="Scheduled">
          <h2>Events</h2>
          <EventList events={events} />
        </section>
        <section aria-label="Composer" class="foot">
          <button type="button" class="button" onClick={() => setModal(everyField)}>
            Open the form
          </button>
          <Composer
            channelName="#lobby"
            typing={['Sol', 'Wen']}
            replyTo={replyTo}
            onReplied={() => setReplyTo(undefined)}
            started={started}
          />
        </section>
        <output id="complaints">{complaints.value}</output>
      </main>
      {modal && <ModalDialog modal={modal} onClose={() => setModal(undefined)} />}
    </AroundContext.Provider>
  );
}

const page = document.querySelector('#page');
if (page) render(<Gallery />, page);
