/** Spanish: what Discord shows of each command, in words that people in every country where it is spoken understand. */
import type { CommandTexts } from '../texts.ts';
import { duty, queue } from './moderators.ts';
import { lead } from './lead.ts';
import { resource } from './resource.ts';

const group = { name: 'grupo', description: 'El nombre del grupo' } as const;

export default {
  'Ask a moderator to look': { name: 'Pedir a moderación que lo mire' },
  'Ask a moderator about them': { name: 'Avisar sobre esta persona' },
  "Don't match me with them": { name: 'No me presentes a esta persona' },
  'This helped': { name: 'Esto ayudó' },
  'Look after this message': { name: 'Ocuparme de este mensaje' },
  'They have died': { name: 'Ha fallecido' },
  ask: { description: 'Preguntar algo a tu grupo, con tu nombre o con uno que es solo para el grupo' },
  checkin: {
    description: 'Cómo estoy: empezar, responder ahora, cambiarlo, pausarlo o dejarlo; solo lo ves tú',
  },
  doctor: { description: 'Revisar si está como debe todo lo que Kindred necesita' },
  duty,
  event: {
    description: 'Lo que viene en esta comunidad, y a qué vas',
    options: {
      list: { description: 'Ver lo que viene' },
      mine: { description: 'Ver a qué vas o qué organizas, y cambiarlo' },
    },
  },
  flare: {
    description: 'Ahora no: lo pausa todo con un toque, o termina la pausa; nadie pregunta por qué',
    options: {
      until: {
        name: 'hasta',
        description: 'Cuándo quieres que se te pregunte si ya terminó: viernes, 3 días, una fecha',
      },
    },
  },
  group: {
    description: 'Buscar un grupo, entrar, salir',
    options: {
      find: {
        description: 'Ver qué grupos hay',
        options: {
          topic: { name: 'tema', description: 'De qué debería tratar; déjalo vacío para verlos todos' },
        },
      },
      join: { description: 'Leer las normas de un grupo y entrar', options: { group } },
      leave: { description: 'Salir de un grupo; nadie se entera', options: { group } },
      mine: { description: 'Ver los grupos en los que estás' },
    },
  },
  'help-now': {
    description:
      'Emergencias, alguien con quien hablar, o moderación; en privado, no se avisa si no lo pides',
  },
  lead,
  match: { description: 'Conocer a una persona que sabe cómo es; solo tú ves esto' },
  privacy: { description: 'Ver qué se guarda sobre ti aquí' },
  queue,
  resource,
  report: {
    description: 'Pedir a moderación, en privado, que mire algo o cuide de alguien',
    options: {
      person: { name: 'persona', description: 'De quién se trata, si se trata de alguien; no se le dice' },
      message: {
        name: 'mensaje',
        description: 'Un enlace, si trata de un mensaje: mantenlo pulsado y elige Copiar enlace del mensaje',
      },
    },
  },
  setup: {
    description: 'Configurar Kindred aquí, o cambiar cómo está configurado',
    options: {
      staff: { name: 'equipo', description: 'Dónde llegan los avisos; solo debería verlo moderación' },
      moderators: { name: 'moderacion', description: 'El rol de quienes se ocupan de los avisos' },
      leads: { name: 'coordinacion', description: 'El rol de quienes crean grupos' },
    },
  },
  share: { description: 'Contar algo a tu grupo, con tu nombre o con uno que es solo para el grupo' },
  start: {
    description: 'Qué es Kindred, y tus ajustes aquí; solo lo ves tú',
    options: {
      timezone: {
        name: 'zona',
        description: 'Tu zona horaria: escribe una ciudad cercana, tu país, u horas como UTC+2',
      },
    },
  },
  visit: { description: 'Preparar una cita médica, en una página que solo ves tú' },
} as const satisfies CommandTexts;
