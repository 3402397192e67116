/** What the page does when scripts are on: filters, the places of a number, the keys. Builds text nodes only. */
export const script = String.raw`(function () {
  'use strict'
  var d = document
  var all = function (selector, root) { return Array.prototype.slice.call((root || d).querySelectorAll(selector)) }
  var files = all('.file')
  var file = files[0]
  var panel = d.getElementById('facts')
  var prints = []
  var current = -1
  d.documentElement.className = 'js'

  function mark(name, elements) {
    all('.' + name).forEach(function (element) { element.classList.remove(name) })
    elements.forEach(function (element) { element.classList.add(name) })
  }
  function show(element) {
    var still = window.matchMedia && window.matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
  }
  function cards() { return all('.card[id]', file).filter(function (card) { return !card.hidden }) }
  function count() {
    var output = file && file.querySelector('[data-shown]')
    if (!output) return
    var every = all('.card[data-s]', file)
    var shown = every.filter(function (card) { return !card.hidden }).length
    output.textContent = output.dataset.shown.replace('{n}', shown).replace('{all}', every.length)
  }
  function open(which) {
    file = which
    if (files.length > 1) files.forEach(function (each) { each.hidden = each !== which })
    all('.files a').forEach(function (link) {
      if (link.getAttribute('href') === '#' + which.id) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    })
    close()
    count()
  }
  function follow() {
    var target = d.getElementById(decodeURIComponent(location.hash.slice(1)))
    var owner = target && target.closest('.file')
    if (owner && owner !== file) { open(owner); if (target !== owner) target.scrollIntoView() }
  }
  function step(by) {
    var list = cards()
    if (!list.length) return
    var at = list.indexOf(d.activeElement.closest ? d.activeElement.closest('.card') : null)
    if (at < 0) at = list.indexOf(file.querySelector('.card.now'))
    var next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]
    select(next)
    next.focus({ preventScroll: true })
    show(next)
  }
  function select(card) {
    mark('now', [card])
    mark('on', all('.box[data-k~="' + card.id + '"]'))
    var place = seen(card.id.replace('k', 'm'))
    if (place && place !== card) { mark('here', [place]); show(place) }
  }
  // A box of several cards leads to them in turn.
  function next(box, card) {
    var ids = box.dataset.k.split(' ')
    return d.getElementById(ids[(ids.indexOf(file.querySelector('.card.now').id) + 1) % ids.length]) || card
  }
  // What stands for a number in the look that is chosen; the other look is chosen when only it has the number.
  function seen(id) {
    var element = d.getElementById(id)
    var view = element && element.closest('.sheets') && element.closest('.paper')
    var box = d.querySelector('.box[data-at~="' + id + '"]')
    if (box && box.closest('.paper').querySelector('[value="scans"]').checked) return box
    if (view) view.querySelector('[value="sheets"]').checked = true
    return element || box
  }
  function places(number) {
    prints = number.dataset.f ? all('.n[data-f="' + number.dataset.f + '"]', file) : [number]
    var seen = {}
    prints = prints.filter(function (print) { return !print.id || (!seen[print.id] && (seen[print.id] = true)) })
    current = Math.max(0, prints.indexOf(number))
    mark('same', prints)
    panel.hidden = false
    d.documentElement.classList.add('asking')
    var title = !number.dataset.f ? panel.dataset.undecided : prints.length > 1 ? panel.dataset.many.replace('{n}', prints.length) : panel.dataset.one
    d.getElementById('factsh').textContent = title
    panel.setAttribute('aria-label', title)
    all('[data-go]', panel).forEach(function (button) { button.disabled = prints.length < 2 })
    var alike = all('.n', file).filter(function (other) {
      return other.textContent === number.textContent && prints.indexOf(other) < 0 && /[1-9]/.test(other.textContent)
    })
    var lists = all('ol', panel)
    fill(lists[0], prints, function (_, index) { go(index) })
    fill(lists[1], alike.slice(0, 50), function (other) { show(other); places(other) })
    panel.querySelector('h3').textContent = alike.length ? panel.dataset.alike.replace('{n}', alike.length) : ''
    panel.scrollTop = 0
    at(number)
  }
  function fill(list, numbers, act) {
    list.textContent = ''
    numbers.forEach(function (number, index) {
      var item = d.createElement('li')
      var button = d.createElement('button')
      var value = d.createElement('b')
      button.type = 'button'
      value.textContent = number.textContent
      button.appendChild(value)
      button.appendChild(d.createTextNode(' ' + (number.dataset.w || around(number))))
      if (number.classList.contains('x')) {
        var note = d.createElement('em')
        note.textContent = ' ' + panel.dataset.differs
        button.appendChild(note)
      }
      button.addEventListener('click', function () { act(number, index) })
      item.appendChild(button)
      list.appendChild(item)
    })
  }
  function around(number) {
    var page = number.closest('.page')
    var row = number.closest('tr')
    var head = row && row.querySelector('th')
    return [page && page.getAttribute('aria-label'), head && head.textContent].filter(Boolean).join(' ')
  }
  function at(number) {
    mark('cur', [number])
    all('.n[tabindex="0"]', file).forEach(function (each) { each.tabIndex = -1 })
    number.tabIndex = 0
    all('ol:first-of-type button', panel).forEach(function (button, index) {
      if (index === current) button.setAttribute('aria-current', 'true')
      else button.removeAttribute('aria-current')
    })
  }
  function go(index) {
    current = (index + prints.length) % prints.length
    at(prints[current])
    show(prints[current])
  }
  function close() {
    if (panel.hidden) return
    panel.hidden = true
    d.documentElement.classList.remove('asking')
    mark('same', [])
    var number = file.querySelector('.cur')
    mark('cur', [])
    if (number) number.focus({ preventScroll: true })
  }
  d.addEventListener('click', function (event) {
    var target = event.target
    if (!target.closest) return
    var number = target.closest('.n')
    if (number) return places(number)
    var button = target.closest('button')
    if (button) {
      if (button.dataset.step) step(Number(button.dataset.step))
      else if (button.dataset.go) go(current + Number(button.dataset.go))
      else if (button.hasAttribute('data-close')) close()
      return
    }
    var to = target.closest('.list a[href^="#"]')
    var place = to && seen(to.getAttribute('href').slice(1))
    if (place && place.closest('.paper')) {
      event.preventDefault()
      var own = to.closest('.card[id]')
      if (own) { mark('now', [own]); mark('on', all('.box[data-k~="' + own.id + '"]')) }
      mark('here', [place])
      return show(place)
    }
    var tag = target.closest('a.tag,a.box')
    var card = tag ? d.getElementById(tag.getAttribute('href').slice(1)) : target.closest('.card[id]')
    if (card && !target.closest('a:not(.tag):not(.box)')) {
      if (tag) { event.preventDefault(); if (tag.dataset.k && file.querySelector('.card.now')) card = next(tag, card); card.hidden = false; card.focus({ preventScroll: true }); show(card); count() }
      select(card)
    }
  })
  d.addEventListener('change', function (event) {
    var key = event.target.dataset && event.target.dataset.show
    if (!key) return
    all('.card[data-s="' + key + '"]', event.target.closest('.file')).forEach(function (card) { card.hidden = !event.target.checked })
    count()
  })
  d.addEventListener('keydown', function (event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'F8') { event.preventDefault(); return step(event.shiftKey ? -1 : 1) }
    if (event.key === 'Escape') return close()
    var number = event.target.classList && event.target.classList.contains('n') ? event.target : null
    if (!number) return
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); return places(number) }
    var by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0
    if (!by) return
    event.preventDefault()
    var every = all('.n', file)
    var next = every[every.indexOf(number) + by]
    if (next) { number.tabIndex = -1; next.tabIndex = 0; next.focus() }
  })
  window.addEventListener('hashchange', follow)
  files.forEach(function (each) {
    all('.n', each).forEach(function (number, index) { number.tabIndex = index ? -1 : 0; number.setAttribute('role', 'button') })
  })
  if (file) { open(file); follow() }
})()`

/** Of the script's bytes, for the page's content security policy; a test holds it true. */
export const scriptHash = 'sha256-nl34H+wKJyJ8XqaXjyA40FyD9fZqxngPSTEZAsJbv2s='
