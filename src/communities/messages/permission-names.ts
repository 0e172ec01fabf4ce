/** What Discord calls permissions and intents. Its own English words stand beside a translation: its clients do not all use the same. */
import type { Translate } from '#src/platform/i18n/index.ts';

const spanish: Readonly<Record<string, string>> = {
  ViewChannel: 'Ver canales',
  SendMessages: 'Enviar mensajes',
  ReadMessageHistory: 'Leer el historial de mensajes',
  ManageChannels: 'Gestionar canales',
  ManageRoles: 'Gestionar roles',
  ViewAuditLog: 'Ver el registro de auditoría',
  PinMessages: 'Fijar mensajes',
  SendMessagesInThreads: 'Enviar mensajes en hilos',
  ManageThreads: 'Gestionar hilos',
  CreatePrivateThreads: 'Crear hilos privados',
  CreatePublicThreads: 'Crear hilos públicos',
  Connect: 'Conectar',
  ManageMessages: 'Gestionar mensajes',
  ModerateMembers: 'Aislar temporalmente a miembros',
  BanMembers: 'Banear a miembros',
  ManageGuild: 'Gestionar servidor',
  ManageEvents: 'Gestionar eventos',
  CreateEvents: 'Crear eventos',
  ManageWebhooks: 'Gestionar webhooks',
  AttachFiles: 'Adjuntar archivos',
  MentionEveryone: 'Mencionar @everyone, @here y todos los roles',
  MoveMembers: 'Mover a miembros',
  MuteMembers: 'Silenciar a miembros',
};

/** @param name - as the library writes it, `ManageRoles` */
export function permissionName(name: string, { locale }: Pick<Translate, 'locale'>): string {
  const written = name.replace(/([a-z])([A-Z])/g, '$1 $2');
  const said = locale.startsWith('es') ? spanish[name] : undefined;
  return said === undefined ? written : `${said} (${written})`;
}
