/** Words of the platform itself: mostly for when something did not work. The readers are tired; no sentence blames them. */
export default {
  somethingWentWrong:
    'Something went wrong on our side, and it was nothing you did. Please try again in a minute. If it happens again, tell a moderator this reference: {{reference}}.',
  tryLater: 'That did not work just now. Please try again in a few minutes.',
  takesLong:
    'This takes longer than usual. If there is still no answer here in a few minutes, it may not have arrived: please send it again then.',
  wordsKept: 'What you wrote stands here, so that you can copy it.',
  notSetUp: 'Kindred is not set up in this community yet. An admin can do that with {{command}}.',
  notReady: 'This is not ready in this community yet. An admin who tries it is told what is missing.',
  'who.everyone': 'everybody',
  'who.moderators': 'moderators',
  'who.leads': 'community leads',
  'who.staff': 'moderators and community leads',
  'who.admins': 'the admins of this server',
  notAllowed: 'This is only for {{who}}. If you think you should be able to use it, a moderator can help.',
  outdatedButton: 'This button is from an earlier message and no longer works. Nothing was changed.',
  onlyInCommunity: 'This works inside a community. Please run it in one of its channels.',
  noCommunity:
    'Kindred keeps nothing about you in any community, so there is nothing for this to work on. If you are new, it begins in a channel of your community.',
  whichCommunity: '### Which community is this about?',
  nothingHere: 'There is nothing here yet.',
  previousPage: 'Previous',
  nextPage: 'Next',
  pageOf: 'Page {{page}} of {{pages}}',
} as const;
