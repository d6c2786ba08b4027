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
    // of a form about nobody yet, to come back to it
    this.page = this.form.elements.opening ? this.form.elements.page.value : null;
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
  // a tick that stands alone is a field like another; one of several is not, and what has to be said each time is kept nowhere
  Draft.prototype.fields = function () {
    var all = this.form.elements;
    return Array.prototype.filter.call(all, function (field) {
      return field.name && !field.dataset.undrafted && (['text', 'search', 'textarea', 'select-one', 'email', 'tel'].indexOf(field.type) >= 0
        || field.type === 'checkbox' && all[field.name] === field);
    });
  };
  Draft.value = function (field) { return field.type === 'checkbox' ? (field.checked ? 'true' : '') : field.value; };
  Draft.put = function (field, value) {
    if (field.type === 'checkbox') { field.checked = value === 'true'; } else { field.value = value; }
  };
  Draft.prototype.typed = function () {
    var typed = {};
    this.fields().forEach(function (field) { typed[field.name] = Draft.value(field); });
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
    if (this.page && Object.keys(changed).length) { changed.page = this.page; }
    return changed;
  };
  Draft.prototype.send = function (method, body) {
    return ask(this.address, method, body, { 'X-Alongside-Writer': this.writer });
  };
  Draft.prototype.later = function () {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.keep.bind(this), 2000);
  };
  // resolves to whether what is typed is safe on the server; one after the other, so that what was typed last is kept last
  Draft.prototype.keep = function () {
    window.clearTimeout(this.timer);
    this.turn = (this.turn || Promise.resolve()).then(this.keepNow.bind(this));
    return this.turn;
  };
  Draft.prototype.keepNow = function () {
    var changed = JSON.stringify(this.changed());
    var self = this;
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
      var value = Draft.value(field);
      if (typed === undefined || typed === value || value !== this.first[field.name]) { return; }
      if (draft.fields['was:' + field.name] === value) {
        Draft.put(field, typed);
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
      use.addEventListener('click', function () { Draft.put(note[0], note[1]); line.remove(); self.later(); });
      line.appendChild(use);
      box.appendChild(line);
    });
    var drop = element('button', 'Throw the draft away');
    drop.addEventListener('click', function () {
      self.fields().forEach(function (field) { Draft.put(field, self.first[field.name]); });
      self.kept = JSON.stringify({});
      self.send('DELETE').then(function () { box.remove(); self.status.textContent = ''; }).catch(lost);
    });
    box.appendChild(drop);
    this.form.insertBefore(box, this.form.firstChild);
  };

  // What was begun and not saved is thrown away, one by one; the list goes with the last of it.
  function Unfinished(list) {
    this.list = list;
    Array.prototype.forEach.call(list.querySelectorAll('[data-forget]'), function (button) {
      button.addEventListener('click', this.forget.bind(this, button));
    }, this);
  }
  Unfinished.prototype.forget = function (button) {
    var list = this.list;
    var address = list.dataset.at + '?form=' + encodeURIComponent(button.dataset.forget);
    ask(address, 'DELETE', undefined, { 'X-Alongside-Writer': list.dataset.writer }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      button.closest('li').remove();
      var next = list.querySelector('[data-forget]');
      if (next) { next.focus(); } else { list.remove(); document.getElementById('main').focus(); }
    }).catch(lost);
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
    // the time until somebody is seen says how it stands
    var words = 'seen' in span.dataset && left >= 0 ? (look === 'soon' ? 'Due soon' : 'In time') + ': ' : '';
    var text = words + Deadlines.parts(Math.floor(Math.abs(left) / 60000)) + (left < 0 ? ' over' : ' left');
    var strong = span.querySelector('strong');
    if (strong.textContent !== text) { strong.textContent = text; }
    span.className = 'deadline ' + look;
  };

  // How much waits behind each link of the navigation, looked up every five seconds while the page is seen and somebody is signed
  // in; a list of it says that it has changed. Whoever is signed out is not counted for, until a page of theirs is opened again.
  function Waiting(nav, deadlines) {
    this.nav = nav;
    this.deadlines = deadlines;
    this.changed = document.querySelector('#changed[data-of]');
    this.asks = !!nav.querySelector('[data-count]');
    window.localStorage.setItem(Waiting.SIGNED_IN, String(Date.now()));
    window.addEventListener('storage', this.again.bind(this));
    window.setInterval(this.look.bind(this), 5000);
    document.addEventListener('visibilitychange', this.look.bind(this));
    this.look();
  }
  Waiting.SIGNED_IN = 'alongside.signedIn';
  Waiting.prototype.again = function (change) {
    if (change.key === Waiting.SIGNED_IN) { this.asks = !!change.newValue && !!this.nav.querySelector('[data-count]'); }
  };
  Waiting.prototype.look = function () {
    if (document.visibilityState !== 'visible' || !this.asks) { return; }
    var self = this;
    ask(this.nav.dataset.waiting).then(function (answer) {
      if (answer.status === 401) { self.asks = false; }
      return answer.ok ? answer.json() : null;
    }).then(this.show.bind(this)).catch(function () {});
  };
  Waiting.prototype.show = function (waiting) {
    if (!waiting) { return; }
    this.deadlines.ahead = waiting.now - Date.now();
    Array.prototype.forEach.call(this.nav.querySelectorAll('[data-count]'), function (count) {
      var text = waiting.counts[count.dataset.count] > 0 ? '(' + waiting.counts[count.dataset.count] + ')' : '';
      if (count.textContent !== text) { count.textContent = text; }
    });
    var version = this.changed && waiting.versions[this.changed.dataset.of];
    if (version && this.version && this.version !== version) { this.changed.hidden = false; }
    this.version = this.version || version;
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
      labelled(fresh.querySelector('table.board'));
      var focused = board.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
      // what somebody reads stays open
      Array.prototype.forEach.call(board.querySelectorAll('details[data-read]'), function (read) {
        var again = fresh.querySelector('details[data-said="' + read.dataset.said + '"]');
        if (again && read.open) { again.replaceWith(read); }
      });
      board.replaceChildren.apply(board, Array.prototype.slice.call(fresh.childNodes));
      var same = focused && board.querySelector('a[href="' + CSS.escape(focused) + '"]');
      if (same) { same.focus(); }
    });
  };

  // What each cell of the board is, for narrow screens: its column says so.
  function labelled(table) {
    if (!table) { return; }
    var heads = Array.prototype.map.call(table.tHead.rows[0].cells, function (head) { return head.querySelector('.hidden') ? '' : head.textContent; });
    Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
      Array.prototype.forEach.call(row.cells, function (cell, column) { if (heads[column]) { cell.dataset.label = heads[column]; } });
    });
  }

  // All that was said, where a list shows how it begins: fetched when somebody opens it.
  function readWords(event) {
    var details = event.target;
    var list = details.matches('details[data-said]') && details.open ? details.closest('[data-said-at]') : null;
    if (!list || details.dataset.read) { return; }
    details.dataset.read = 'true';
    var box = details.querySelector('.words') || element('div', 'All of it is under \u201c' + list.dataset.whole + '\u201d.', 'words');
    details.appendChild(box);
    ask(list.dataset.saidAt + details.dataset.said).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    }).then(function (all) {
      var lines = all.map(function (one) {
        var line = element('div', '', '');
        line.appendChild(element('p', one.words, 'said'));
        var by = element('p', one.by + ' \u00b7 ', 'hint');
        var link = element('a', one.title, '');
        link.href = one.page;
        by.appendChild(link);
        line.appendChild(by);
        return line;
      });
      box.replaceChildren.apply(box, lines);
    }).catch(function () { delete details.dataset.read; });
  }

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
    var same = goal.pathname === window.location.pathname && document.querySelector('input[name=opening]');
    if (goal.tagName !== 'A') { goal.focus(); } else if (!same) { goal.click(); }
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
    Array.prototype.forEach.call(document.querySelectorAll('.unfinished'), function (list) { new Unfinished(list); });
    Array.prototype.forEach.call(document.forms, unfold);
    window.sessionStorage.removeItem(Draft.SENT);
    document.addEventListener('submit', function (event) { window.sessionStorage.setItem(Draft.SENT, event.target.id); });
    var who = document.querySelector('form[data-lock]');
    var password = document.querySelector('form[data-locked] input[type=password]');
    if (password) { password.focus(); }
    focusErrors();
    if (who) { new Lock(who, drafts); }
    var deadlines = new Deadlines();
    var nav = document.querySelector('nav[data-waiting]');
    if (nav) { new Waiting(nav, deadlines); } else { window.localStorage.removeItem(Waiting.SIGNED_IN); }
    var board = document.getElementById('board');
    if (board) { labelled(board.querySelector('table.board')); new Live(board, document.getElementById('live'), deadlines); }
    new SingleKeys(document.getElementById('single-keys'));
    document.addEventListener('toggle', readWords, true);
  }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', begin); } else { begin(); }
  if (window.jQuery) {
    window.jQuery(document).on('ajaxError pfAjaxError', lost);
    window.jQuery(document).on('ajaxSuccess', function (event, xhr) {
      if ((xhr.getResponseHeader('Content-Type') || '').indexOf('xml') >= 0) { back(); } else { lost(); }
    });
  }
  window.addEventListener('offline', lost);
  // back to a page that the browser kept: what it shows may be saved already, or somebody else's
  window.addEventListener('pageshow', function (event) { if (event.persisted) { window.location.reload(); } });
})();
