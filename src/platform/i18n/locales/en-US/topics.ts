/** Words of topics. A topic is a name and never an explanation; looking for one says nothing about anybody. */
export default {
  // Which one
  which: 'These letters can mean several things. Which do you mean?',
  onlyRelated: 'There is no group for that yet. These are about something close to it.',
  relatedWithheld:
    'There is no group for that yet. There are some about something close to it; because you asked for lighter content, they are not suggested to you. You can look at all groups, or ask the leads.',
  askLeads: 'Ask the leads for it',

  // Asking for one
  askTitle: 'Ask for a topic',
  askWords: 'What should it be about?',
  askHint: 'A few words. Leads see them and how often they were asked for, never who asked.',
  asked: 'Thank you. The community leads now have these words. They cannot see who asked.',
  askedNoWords: 'That has no letters in it. Please write a word or two.',
  askedTooMany: 'Many requests are waiting for the leads at the moment. Please try again in a few days.',

  // Leads: a group without a plain topic
  groupWhich: '{{typed}} can mean several things. Which shall the group be about? Nothing was made yet.',
  groupLike:
    'There is no topic called {{typed}}. Is it one of these, or shall it become a topic of this community? Nothing was made yet.',
  groupOwn:
    'There is no topic called {{typed}} yet. Shall it become a topic of this community? Nothing was made yet.',
  makeNothing: 'Not now',
  nothingMade: 'All right. Nothing was made.',
  planGone:
    'This question is from some time ago, and its answers are no longer here. Please make the group once more. Nothing was made.',

  // Leads: changes
  added: '**{{name}}** is a topic of this community now. People find it by this name.',
  aliasAdded: 'Who looks for **{{alias}}** now finds **{{name}}**.',
  aliasAmbiguous: '**{{alias}}** can now mean: {{names}}. Who looks for it is asked which one they mean.',
  renamed: 'The topic is now called **{{name}}**. Groups about it stay as they are.',
  retiredTopic: '**{{name}}** is no longer a topic here. Groups about it stay as they are.',
  retiredAlias: '**{{name}}** no longer leads to a topic.',

  // Leads: requests
  requestsNone: 'Nobody is asking for a topic at the moment.',
  requests_one: 'One topic is asked for. Nobody can see who asked.',
  requests_other: '{{count}} topics are asked for. Nobody can see who asked.',
  requestLine_one: '**{{words}}**\nasked for once',
  requestLine_other: '**{{words}}**\nasked for {{count}} times',
  decide: 'Decide',
  requestCard_one: '**{{words}}**\nAsked for once. What shall become of it?',
  requestCard_other: '**{{words}}**\nAsked for {{count}} times. What shall become of it?',
  makeTopic: 'Make it a topic',
  nameTopic: 'It means a topic',
  setAside: 'Set it aside',
  nameTitle: 'Which topic does it mean?',
  nameWords: 'The name of the topic',
  aside: 'Set aside. It will not be shown here again, and nobody is told.',
  chooseTopic: 'Which of these does **{{words}}** mean?',

  // Leads: refusals
  noWords: 'The name needs at least one letter or number. Nothing was changed.',
  known: 'That is already found as {{name}}. Nothing was changed.',
  severalMeanings:
    '{{words}} can mean: {{names}}. Please use one of these names, so that nobody has to guess. Nothing was changed.',
  unknown: 'There is no topic called {{words}}. Choosing from the list while you type always works.',
  unknownLike: 'There is no topic called {{words}}. Did you mean: {{names}}?',
  shipped:
    '{{name}} comes with Kindred and is the same in every community. You can give it more words with {{command}}.',
  gone: 'This is no longer there: somebody may have been faster. {{command}} shows what is.',

  // The audit trail
  trailAdded: 'A topic of this community was added',
  trailAlias: 'One more word leads to a topic',
  trailRenamed: 'A topic of this community has another name',
  trailRetired: 'A topic of this community was taken back',
  trailAliasRetired: 'A word that led to a topic was taken back',
  trailRequestAside: 'Words that members looked for were set aside',
} as const;
