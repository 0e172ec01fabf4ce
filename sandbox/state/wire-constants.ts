/** What Discord writes on the wire and this box never changes: fields that clients and Discord's own description count on. */

/** Of every user. */
export const ofUsers = { public_flags: 0, flags: 0, primary_guild: null };

/** Of every guild. The last two are deprecated and still there. */
export const ofGuilds = {
  home_header: null,
  widget_enabled: false,
  widget_channel_id: null,
  max_presences: null,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  region: 'deprecated',
  nsfw: false,
};

/** Of every application. */
export const ofApplications = {
  type: null,
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
};
