// Focus goes to the error summary; a lost session or connection never eats a click or a word.
(function () {
  'use strict';
  function focusErrors() {
    var errors = document.getElementById('errors');
    if (errors) { errors.focus(); }
  }
  function lost() {
    var bar = document.getElementById('connection');
    if (bar) { bar.hidden = false; }
  }
  function back() {
    var bar = document.getElementById('connection');
    if (bar) { bar.hidden = true; }
  }
  function element(name, text, type) {
    var made = document.createElement(name);
    made.textContent = text;
    if (type) { made.className = type; }
    if (name === 'button') { made.type = 'button'; }
    return made;
  }

  // What a page asks by itself: who is signed out is told so, and is not sent to sign in behind the page's back.
  function ask(address, method, body, headers) {
    var all = Object.assign({ 'X-Requested-With': 'XMLHttpRequest' }, headers);
    return window.fetch(address, { method: method || 'GET', body: body, credentials: 'same-origin', headers: all });
  }

  // A form with a draft: kept on the server two seconds after the typing stops, filled in again when it is opened.
  function Draft(marker) {
    this.form = marker.form;
    this.address = marker.dataset.at + '?form=' + encodeURIComponent(marker.value);
    this.writer = marker.dataset.writer;
    this.first = this.typed();
    this.refused = Draft.refused(this.form);
    this.kept = JSON.stringify({});
    this.status = element('p', '', 'saved');
    this.status.setAttribute('role', 'status');
    this.form.appendChild(this.status);
    this.form.addEventListener('input', this.later.bind(this));
    this.form.addEventListener('submit', this.submit.bind(this));
    window.setInterval(this.keep.bind(this), 15000);
    this.fill();
  }
  Draft.SENT = 'alongside.sent';
  // the page shows again what was typed, because something in it was refused
  Draft.refused = function (form) {
    return !!document.getElementById('errors') && window.sessionStorage.getItem(Draft.SENT) === form.id;
  };
  // what is folded away in a form that was refused is shown, with what was typed in it
  function unfold(form) {
    if (Draft.refused(form)) {
      Array.prototype.forEach.call(form.querySelectorAll('details'), function (details) { details.open = true; });
    }
  }
  Draft.prototype.fields = function () {
    return Array.prototype.filter.call(this.form.elements, function (field) {
      return field.name && ['text', 'search', 'textarea', 'select-one', 'email', 'tel'].indexOf(field.type) >= 0;
    });
  };
  Draft.prototype.typed = function () {
    var typed = {};
    this.fields().forEach(function (field) { typed[field.name] = field.value; });
    return typed;
  };
  // what differs from the page as it came, and what the page said there
  Draft.prototype.changed = function () {
    var changed = {};
    var typed = this.typed();
    Object.keys(typed).forEach(function (name) {
      if (typed[name] !== this.first[name]) {
        changed[name] = typed[name];
        changed['was:' + name] = this.first[name];
      }
    }, this);
    return changed;
  };
  Draft.prototype.send = function (method, body) {
    return ask(this.address, method, body, { 'X-Alongside-Writer': this.writer });
  };
  Draft.prototype.later = function () {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.keep.bind(this), 2000);
  };
  // resolves to whether what is typed is safe on the server
  Draft.prototype.keep = function () {
    var changed = JSON.stringify(this.changed());
    var self = this;
    window.clearTimeout(this.timer);
    if (changed === this.kept) { return Promise.resolve(true); }
    return this.send('PUT', changed).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    }).then(function (draft) {
      self.kept = changed;
      self.status.textContent = 'Draft kept ' + draft.savedAt;
      back();
      return true;
    }).catch(function () { lost(); return false; });
  };
  Draft.prototype.submit = function (event) {
    var self = this;
    if (this.ready) { return; }
    event.preventDefault();
    if (this.sending) { return; }
    this.sending = true;
    this.keep().then(function (safe) {
      // not within the event: a form takes no second submission while it is firing the first
      window.setTimeout(function () {
        self.sending = false;
        if (!safe) { return; }
        self.ready = true;
        window.sessionStorage.setItem(Draft.SENT, self.form.id);
        self.form.requestSubmit(event.submitter);
        self.ready = false;
      });
    });
  };
  Draft.prototype.fill = function () {
    var self = this;
    this.send('GET').then(function (answer) {
      return answer.status === 200 ? answer.json() : null;
    }).then(function (draft) { if (draft) { self.show(draft); } }).catch(lost);
  };
  // the page began from what the draft says, and not from what was just typed
  Draft.prototype.goOn = function (draft) {
    this.fields().forEach(function (field) {
      var was = draft.fields['was:' + field.name];
      if (was !== undefined) { this.first[field.name] = was; }
    }, this);
  };
  Draft.prototype.show = function (draft) {
    if (this.refused) { this.goOn(draft); return; }
    var notes = [];
    var filled = false;
    this.fields().forEach(function (field) {
      var typed = draft.fields[field.name];
      if (typed === undefined || typed === field.value || field.value !== this.first[field.name]) { return; }
      if (draft.fields['was:' + field.name] === field.value) {
        field.value = typed;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        filled = true;
      } else {
        notes.push([field, typed]);
      }
    }, this);
    if (filled || notes.length) { this.tell(draft.savedAt, filled, notes); }
  };
  Draft.prototype.tell = function (savedAt, filled, notes) {
    var self = this;
    var box = element('div', '', 'warning draft');
    box.setAttribute('role', 'status');
    box.appendChild(element('p', 'You typed here until ' + savedAt + ' and did not save it.' + (filled ? ' It is filled in.' : '')));
    notes.forEach(function (note) {
      var line = element('p', note[0].labels[0].textContent + ' has been changed by somebody else since. You typed: ' + note[1] + ' ');
      var use = element('button', 'Use what I typed');
      use.addEventListener('click', function () { note[0].value = note[1]; line.remove(); self.later(); });
      line.appendChild(use);
      box.appendChild(line);
    });
    var drop = element('button', 'Throw the draft away');
    drop.addEventListener('click', function () {
      self.fields().forEach(function (field) { field.value = self.first[field.name]; });
      self.kept = JSON.stringify({});
      self.send('DELETE').then(function () { box.remove(); self.status.textContent = ''; }).catch(lost);
    });
    box.appendChild(drop);
    this.form.insertBefore(box, this.form.firstChild);
  };

  // A computer that nobody is at locks itself, in every tab; the button does it at once. What was typed is kept first.
  function Lock(form, drafts) {
    var self = this;
    this.form = form;
    this.drafts = drafts;
    this.asked = Date.now();
    this.active();
    ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'].forEach(function (type) {
      document.addEventListener(type, self.active.bind(self), { passive: true });
    });
    window.setInterval(this.look.bind(this), 5000);
    window.addEventListener('storage', function (event) {
      if (event.key === Lock.LEFT && !self.leaving) { window.location.reload(); }
    });
    form.addEventListener('submit', this.leave.bind(this));
  }
  Lock.ACTIVE = 'alongside.active';
  Lock.LEFT = 'alongside.left';
  Lock.prototype.idle = function () { return Number(this.form.dataset.idle) * 1000; };
  Lock.prototype.active = function () {
    var now = Date.now();
    if (this.noted && now - this.noted < 1000) { return; }
    this.noted = now;
    window.localStorage.setItem(Lock.ACTIVE, String(now));
    if (now - this.asked > this.idle() / 3) {
      this.asked = now;
      ask(this.form.dataset.lock).then(function (answer) { if (!answer.ok) { lost(); } }).catch(lost);
    }
  };
  Lock.prototype.look = function () {
    if (!this.leaving && Date.now() - Number(window.localStorage.getItem(Lock.ACTIVE)) >= this.idle()) {
      this.form.requestSubmit(this.form.querySelector('button[formaction]'));
    }
  };
  Lock.prototype.leave = function (event) {
    var self = this;
    if (this.kept) { return; }
    event.preventDefault();
    if (this.leaving) { return; }
    this.leaving = true;
    Promise.all(this.drafts.map(function (draft) { return draft.keep(); })).then(function () {
      window.setTimeout(function () {
        self.kept = true;
        window.sessionStorage.setItem(Lock.LEFT, 'true');
        self.form.requestSubmit(event.submitter);
      });
    });
  };

  // What is left of each deadline goes on by the server's clock while the page is open, and turns amber and red.
  function Deadlines() {
    var main = document.getElementById('main');
    this.ahead = Number(main.dataset.now) - Date.now();
    window.setInterval(this.tick.bind(this), 1000);
  }
  Deadlines.parts = function (minutes) {
    var days = Math.floor(minutes / 1440);
    var hours = Math.floor(minutes / 60) % 24;
    var rest = minutes % 60;
    if (days > 0) { return days + 'd' + (hours > 0 ? ' ' + hours + 'hrs' : ''); }
    if (hours > 0) { return hours + 'hrs' + (rest > 0 ? ' ' + rest + 'mins' : ''); }
    return rest + 'mins';
  };
  Deadlines.prototype.tick = function () {
    var now = Date.now() + this.ahead;
    Array.prototype.forEach.call(document.querySelectorAll('.deadline[data-due]'), function (span) {
      if (span.dataset.due) { Deadlines.show(span, Number(span.dataset.due) - now); }
    });
  };
  Deadlines.show = function (span, left) {
    var whole = span.dataset.start ? (Number(span.dataset.due) - Number(span.dataset.start)) / 5 : 86400000;
    var look = left < 0 ? 'over' : (left < whole ? 'soon' : 'fine');
    var words = span.dataset.words && left >= 0 ? span.dataset.words.split('|')[look === 'soon' ? 1 : 0] + ': ' : '';
    var text = words + Deadlines.parts(Math.floor(Math.abs(left) / 60000)) + (left < 0 ? ' over' : ' left');
    var strong = span.querySelector('strong');
    if (strong.textContent !== text) { strong.textContent = text; }
    span.className = 'deadline ' + look;
  };

  // How much waits behind a link, looked up every five seconds while the page is seen; a list of it says that it has changed.
  function Waiting(link, deadlines) {
    this.link = link;
    this.deadlines = deadlines;
    this.count = link.querySelector('.count');
    this.changed = document.querySelector('#changed[data-of="' + link.dataset.waiting + '"]');
    window.setInterval(this.look.bind(this), 5000);
    document.addEventListener('visibilitychange', this.look.bind(this));
    this.look();
  }
  Waiting.prototype.look = function () {
    if (document.visibilityState !== 'visible') { return; }
    ask(this.link.dataset.waiting).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(this.show.bind(this)).catch(function () {});
  };
  Waiting.prototype.show = function (waiting) {
    if (!waiting) { return; }
    this.deadlines.ahead = waiting.now - Date.now();
    var text = waiting.count > 0 ? '(' + waiting.count + ')' : '';
    if (this.count.textContent !== text) { this.count.textContent = text; }
    if (this.changed && this.version && this.version !== waiting.version) { this.changed.hidden = false; }
    this.version = this.version || waiting.version;
  };

  // A board that is open shows by itself what has changed, within five seconds, unless whoever reads it pauses that.
  function Live(board, button, deadlines) {
    this.board = board;
    this.button = button;
    this.deadlines = deadlines;
    this.stale = document.getElementById('stale');
    button.addEventListener('click', this.toggle.bind(this));
    window.setInterval(this.look.bind(this), 3000);
    this.show();
    this.look();
  }
  Live.OFF = 'alongside.liveOff';
  Live.prototype.off = function () { return window.localStorage.getItem(Live.OFF) === 'true'; };
  Live.prototype.show = function () {
    this.button.textContent = 'Live: ' + (this.off() ? 'off' : 'on');
    this.button.setAttribute('aria-pressed', String(!this.off()));
  };
  Live.prototype.toggle = function () {
    window.localStorage.setItem(Live.OFF, String(!this.off()));
    this.show();
    this.look();
  };
  Live.prototype.look = function () {
    var self = this;
    if (document.visibilityState !== 'visible' || this.off() || this.asking) { return; }
    this.asking = true;
    ask(this.board.dataset.live).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    }).then(function (waiting) {
      self.stale.hidden = true;
      self.deadlines.ahead = waiting.now - Date.now();
      var changed = self.version && self.version !== waiting.version;
      self.version = waiting.version;
      return changed ? self.renew() : null;
    }).catch(function () { self.stale.hidden = false; }).then(function () { self.asking = false; });
  };
  // the focus stays on the same link
  Live.prototype.renew = function () {
    var board = this.board;
    return ask(window.location.href).then(function (answer) { return answer.text(); }).then(function (page) {
      var fresh = new window.DOMParser().parseFromString(page, 'text/html').getElementById('board');
      if (!fresh) { return; }
      var focused = board.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
      board.replaceChildren.apply(board, Array.prototype.slice.call(fresh.childNodes));
      var same = focused && board.querySelector('a[href="' + CSS.escape(focused) + '"]');
      if (same) { same.focus(); }
    });
  };

  // One key opens a page or goes to a field, outside of fields; the button in the footer turns that off (WCAG 2.1.4).
  function SingleKeys(button) {
    this.button = button;
    if (!button) { return; }
    button.addEventListener('click', this.toggle.bind(this));
    document.addEventListener('keydown', this.pressed.bind(this));
    this.show();
  }
  SingleKeys.OFF = 'alongside.keysOff';
  SingleKeys.prototype.off = function () { return window.localStorage.getItem(SingleKeys.OFF) === 'true'; };
  SingleKeys.prototype.show = function () {
    this.button.textContent = 'Single keys: ' + (this.off() ? 'off' : 'on');
    this.button.setAttribute('aria-pressed', String(!this.off()));
  };
  SingleKeys.prototype.toggle = function () {
    window.localStorage.setItem(SingleKeys.OFF, String(!this.off()));
    this.show();
  };
  SingleKeys.prototype.pressed = function (event) {
    var plain = !event.ctrlKey && !event.altKey && !event.metaKey && event.key.length === 1;
    if (!plain || this.off() || event.target.closest('input, select, textarea')) { return; }
    var goal = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
    if (!goal) { return; }
    event.preventDefault();
    // a call that is being taken is not begun anew
    if (goal.tagName !== 'A') { goal.focus(); } else if (goal.pathname !== window.location.pathname) { goal.click(); }
  };

  // the page after leaving tells the other tabs, which by then are nobody's
  Lock.left = function () {
    if (window.sessionStorage.getItem(Lock.LEFT) && document.getElementById('signin')) {
      window.sessionStorage.removeItem(Lock.LEFT);
      window.localStorage.setItem(Lock.LEFT, String(Date.now()));
    }
  };

  function begin() {
    Lock.left();
    var markers = Array.prototype.slice.call(document.querySelectorAll('input[name=draft]'));
    var drafts = markers.map(function (marker) { return new Draft(marker); });
    Array.prototype.forEach.call(document.forms, unfold);
    window.sessionStorage.removeItem(Draft.SENT);
    document.addEventListener('submit', function (event) { window.sessionStorage.setItem(Draft.SENT, event.target.id); });
    var who = document.querySelector('form[data-lock]');
    var password = document.querySelector('form[data-locked] input[type=password]');
    if (password) { password.focus(); }
    focusErrors();
    if (who) { new Lock(who, drafts); }
    var deadlines = new Deadlines();
    Array.prototype.forEach.call(document.querySelectorAll('a[data-waiting]'), function (link) { new Waiting(link, deadlines); });
    var board = document.getElementById('board');
    if (board) { new Live(board, document.getElementById('live'), deadlines); }
    new SingleKeys(document.getElementById('single-keys'));
  }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', begin); } else { begin(); }
  if (window.jQuery) {
    window.jQuery(document).on('ajaxError pfAjaxError', lost);
    window.jQuery(document).on('ajaxSuccess', function (event, xhr) {
      if ((xhr.getResponseHeader('Content-Type') || '').indexOf('xml') >= 0) { back(); } else { lost(); }
    });
  }
  window.addEventListener('offline', lost);
})();
